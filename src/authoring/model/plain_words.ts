/**
 * Words that a finding may be made of whatever the data is: those of our own messages, of the language's and of DuckDB's. That a
 * cell holds one of them too, nobody can tell from reading it.
 */
export const PLAIN_WORDS: ReadonlySet<string> = words(`
  a about above again after aggregate aggregates aggregation all allowed an and another answer answers any apart are argument
  arguments array as ask asked asking at back be before begin belong below beside between both bound boolean booleans broke but by
  bytes call called cannot cast change characters clause clock closest code column columns compare compares compute computes
  condition conditions constant convert correct could count data dataset date dates day days decimals declare deeper deeply default
  depends deterministic did digits differ direct does duplicate each earlier either else empty end ended error even every exactly
  exceeds expected explicitly export exports expression fail failed false favg fetch few fewer file filter filters finite first fit
  fitting fits follow for format found from fsum function functions gave get give given gives go group grouped groups had half handle
  has have here hint hold holds hour how if implicit import in infinity instead into invalid is it item items iterable its itself
  join just keep key keys kind known language larger last least leave less letter letters limit line list lists literal load longer
  lower made make match matches may mean means measure memory mend message milliseconds missing mode month more most must name named
  names nan needed needs negative nested never no none not nothing null number numbers object objects of on once one only operand
  operator operators or order ordered other out output over own parameter parameters parser part parts path pass plain position
  possible present process properties property quarter query raise range ranges rather reached read reading reads reason reduce
  reference referenced refused remove reserved result results return returned returning returns row rows ran run runs same sample
  schema second seconds select set should shown shuffled side single size so some something sort spec sql statement statements steps
  still stopped string strings such sum syntax table take takes tell tells text than that the them then there they this those threw
  throw tie ties time timestamp to together too took tool toolkit true twice two type types undefined unexpected unique unknown until
  up use used value values view wall was way week weekday what when where which whole width with within without work works write year
  years you your

  add agree allow cancelled condition do op allows answered await beginning being case casts chance check closed computed cut decides doctor dots ends equal
  expecting fetched findings flatter flat form frame happens hours included keyword keywords large leaves let levels looks meet mend
  mended minute minutes months need nest nobody noticed nul open ordinary own period place please promise promises put quarters
  question read reordered required runner s say saying says sandbox schemas session small split start started starts statement stays t their
  these total tree try turn uncaught wait waits waiting weeks whatever whether who whose why written write wrote

  anyofs clauses did fn inner joins lists mixing near nested near normally only outside quoted reads same side supports tables unquoted
  views

  additional alias ambiguous assign assignment available bad bigint binder binding bindings bracket candidate candidates cannot
  catalog char circular common comparison construct constructor contain contains contained conversion correlated could ctes
  denominator directly division double duckdb during either element evalerror exist exists explicit extract failed field float
  fraction generate generated hugeint identifier ignore immediately implicitly index initial input integer internal interval
  invalidated invocation json lambda lateral left length list listed macro maximum method minimum might near nearby no non numeric
  offset operation order outer overflow overload parse parsing perform pivot prepared properly properties property proxy qualified
  rangeerror recursion recursive referenceerror regexp reserved right scalar setting since smallint smaller source specified stack
  struct structure subqueries subquery support supported symbol syntaxerror target token typeerror ubigint underlying unless
  unsupported uri valid var varchar variable vector window zero

  bad_filter bad_key bad_measure fsum favg tool_memory_mb sql_memory_mb wall_seconds sql_calls sql_rows result_bytes any_value
  row_number array_agg coalesce cast try_cast try_strptime strptime strftime limits toolkiln mb month_of_year hour_of_day decade

  monday tuesday wednesday thursday friday saturday sunday
`);

/** DuckDB's types, as its errors quote them. */
export const SQL_TYPES: ReadonlySet<string> = words(`
  bigint bit blob bool boolean date decimal double enum float hugeint int integer int8 int16 int32 int64 int128 interval json list map
  null real smallint struct time timestamp timestamptz tinyint ubigint uhugeint uinteger uint8 uint16 uint32 uint64 union usmallint
  utinyint uuid varchar varint
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter(Boolean));
}
