/**
 * The functions a tool's SQL may call: deterministic, and blind to everything but their arguments.
 * What is missing here is refused, so a new DuckDB cannot open a door by adding a function.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const OPERATORS = words(`
  + - * / // % ^ ** @ & | ~ << >> || ~~ !~~ ~~* !~~* ~~~ ^@ && @> <@ -> ->> !__postfix
  add subtract multiply divide mod xor like_escape not_like_escape ilike_escape not_ilike_escape
`);

const NUMBERS = words(`
  abs acos acosh asin asinh atan atan2 atanh bit_count cbrt ceil ceiling cos cosh cot degrees even exp factorial fdiv
  floor fmod gamma gcd greatest greatest_common_divisor isfinite isinf isnan lcm least least_common_multiple lgamma ln
  log log10 log2 nextafter pi pow power radians round round_even roundbankers sign signbit sin sinh sqrt tan tanh trunc
  equi_width_bins
`);

const TEXT = words(`
  ascii bar base64 bin chr concat concat_ws contains damerau_levenshtein editdist3 ends_with format formatreadabledecimalsize
  formatreadablesize format_bytes from_base64 from_binary from_hex hamming hash hex instr jaccard jaro_similarity
  jaro_winkler_similarity lcase left left_grapheme len length length_grapheme levenshtein lower lpad ltrim md5 md5_number
  mismatches nfc_normalize octet_length bit_length char_length character_length ord position prefix printf
  regexp_escape regexp_extract regexp_extract_all regexp_full_match regexp_matches regexp_replace
  regexp_split_to_array repeat replace reverse right right_grapheme rpad rtrim sha1 sha256 split split_part starts_with
  str_split str_split_regex string_split string_split_regex string_to_array strip_accents strlen strpos substr substring
  substring_grapheme suffix to_base to_base64 to_binary to_hex translate trim ucase unbin unhex unicode upper url_decode
  url_encode encode decode parse_formatted_bytes
`);

const TIME = words(`
  age century date_add date_diff date_part date_sub date_trunc datediff datepart datesub datetrunc day dayname dayofmonth
  dayofweek dayofyear days_in_month decade epoch epoch_ms epoch_ns epoch_us era hour isodow isoyear julian last_day
  make_date make_time make_timestamp make_timestamp_ms make_timestamp_ns microsecond millennium millisecond minute month
  monthname nanosecond normalized_interval quarter second strftime strptime time_bucket to_centuries to_days to_decades
  to_hours to_microseconds to_millennia to_milliseconds to_minutes to_months to_quarters to_seconds to_timestamp to_weeks
  to_years try_strptime week weekday weekofyear year yearweek
`);

const LISTS = words(`
  apply array_append array_apply array_cat array_concat array_contains array_cosine_distance array_cosine_similarity
  array_cross_product array_distance array_distinct array_dot_product array_extract array_filter array_grade_up array_has
  array_has_all array_has_any array_indexof array_inner_product array_intersect array_length array_pop_back
  array_pop_front array_position array_prepend array_push_back array_push_front array_reduce array_resize array_reverse
  array_reverse_sort array_select array_slice array_sort array_to_string array_transform array_unique array_value
  array_where array_zip cardinality element_at filter flatten generate_series grade_up list_any_value list_append
  list_apply list_avg list_bool_and list_bool_or list_cat list_concat list_contains list_cosine_distance
  list_cosine_similarity list_count list_distance list_distinct list_dot_product list_element list_entropy list_extract
  list_filter list_first list_grade_up list_has list_has_all list_has_any list_histogram list_indexof list_inner_product
  list_intersect list_kurtosis list_last list_mad list_max list_median list_min list_mode list_pack list_position
  list_prepend list_product list_reduce list_resize list_reverse list_reverse_sort list_select list_sem list_skewness
  list_slice list_sort list_stddev_pop list_stddev_samp list_string_agg list_sum list_transform list_unique list_value
  list_var_pop list_var_samp list_where list_zip map map_concat map_contains map_entries map_extract map_extract_value
  map_from_entries map_keys map_values range reduce row struct_concat struct_contains struct_extract struct_extract_at
  struct_has struct_indexof struct_insert struct_keys struct_pack struct_position struct_update struct_values unnest
`);

const JSON_TEXT = words(`
  array_to_json json json_array json_array_length json_contains json_exists json_extract json_extract_path
  json_extract_path_text json_extract_string json_group_array json_group_object json_keys json_merge_patch json_object
  json_quote json_type json_valid json_value row_to_json to_json
`);

const AGGREGATES = words(`
  any_value approx_count_distinct approx_quantile arbitrary arg_max arg_max_null arg_min arg_min_null argmax argmin array_agg
  avg bit_and bit_or bit_xor bool_and bool_or corr count count_if count_star countif covar_pop covar_samp entropy favg
  first fsum geomean geometric_mean group_concat histogram histogram_exact kahan_sum kurtosis kurtosis_pop last list
  listagg mad max max_by mean median min min_by mode product quantile quantile_cont quantile_disc regr_avgx regr_avgy
  regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy sem skewness stddev stddev_pop stddev_samp
  string_agg sum sum_no_overflow sumkahan var_pop var_samp variance wavg weighted_avg
`);

const WINDOWS = words(`
  cume_dist dense_rank fill first_value lag last_value lead nth_value ntile percent_rank rank rank_dense row_number
`);

const OTHERS = words(`constant_or_null ifnull if nullif typeof`);

export const FUNCTIONS: ReadonlySet<string> = new Set([
  ...OPERATORS,
  ...NUMBERS,
  ...TEXT,
  ...TIME,
  ...LISTS,
  ...JSON_TEXT,
  ...AGGREGATES,
  ...WINDOWS,
  ...OTHERS,
]);

export const TABLE_FUNCTIONS: ReadonlySet<string> = new Set(["unnest", "range", "generate_series"]);

/** Functions whose argument decides how much memory they take: those arguments must be small constants. */
export const SIZED_ARGUMENTS: ReadonlyMap<
  string,
  { readonly from: number; readonly to: number; readonly max: number }
> = new Map([
  ["lpad", { from: 1, to: 2, max: 10_000 }],
  ["rpad", { from: 1, to: 2, max: 10_000 }],
  ["repeat", { from: 1, to: 2, max: 10_000 }],
  ["bar", { from: 3, to: 4, max: 1_000 }],
  ["list_resize", { from: 1, to: 2, max: 100_000 }],
  ["array_resize", { from: 1, to: 2, max: 100_000 }],
  ["equi_width_bins", { from: 2, to: 3, max: 100_000 }],
  ["range", { from: 0, to: 3, max: 1_000_000 }],
  ["generate_series", { from: 0, to: 3, max: 1_000_000 }],
]);

/** Functions that look at the clock when called with fewer arguments. */
export const LEAST_ARGUMENTS: ReadonlyMap<string, number> = new Map([["age", 2]]);

/** Names that DuckDB reads as functions when no column has them. */
export const NAMES_THAT_ARE_FUNCTIONS: ReadonlySet<string> = new Set(
  words(`
    current_catalog current_database current_date current_localtime current_localtimestamp current_query current_role
    current_schema current_schemas current_time current_timestamp current_user localtime localtimestamp session_user user
  `),
);

/** What to do instead, for what people and models reach for. */
export const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["random", "A tool gives the same answer every time: order by a column, or use hash(column)."],
  ["uuid", "A tool gives the same answer every time: number rows with row_number()."],
  ["gen_random_uuid", "A tool gives the same answer every time: number rows with row_number()."],
  ["now", "A tool gives the same answer every day: take the date as a parameter, or use max(column)."],
  ["today", "A tool gives the same answer every day: take the date as a parameter, or use max(column)."],
  [
    "current_date",
    "A tool gives the same answer every day: take the date as a parameter, or use max(column).",
  ],
  [
    "current_timestamp",
    "A tool gives the same answer every day: take the date as a parameter, or use max(column).",
  ],
  [
    "get_current_timestamp",
    "A tool gives the same answer every day: take the date as a parameter, or use max(column).",
  ],
  ["age", "age() with one argument looks at the clock: give both dates."],
  ["reservoir_quantile", "It samples at random: use quantile_cont."],
  ["list_aggregate", "Use the function of that name, such as list_sum or list_avg."],
  ["list_aggr", "Use the function of that name, such as list_sum or list_avg."],
]);
