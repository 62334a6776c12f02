import type { Names } from "../lexicon/codes.ts";
import { MONTHS, SHORT_MONTHS } from "../lexicon/times.ts";

/** Names that the same place, month, day or sex goes by, each line one of them: all of it common knowledge, and closed. */
function lines(text: string): Names {
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim().split("|"));
}

export const STATES: Names = lines(`
  alabama|al
  alaska|ak
  arizona|az
  arkansas|ar
  california|ca
  colorado|co
  connecticut|ct
  delaware|de
  district of columbia|dc|washington dc|washington d c
  florida|fl
  georgia|ga
  hawaii|hi
  idaho|id
  illinois|il
  indiana|in
  iowa|ia
  kansas|ks
  kentucky|ky
  louisiana|la
  maine|me
  maryland|md
  massachusetts|ma
  michigan|mi
  minnesota|mn
  mississippi|ms
  missouri|mo
  montana|mt
  nebraska|ne
  nevada|nv
  new hampshire|nh
  new jersey|nj
  new mexico|nm
  new york|ny
  north carolina|nc
  north dakota|nd
  ohio|oh
  oklahoma|ok
  oregon|or
  pennsylvania|pa
  puerto rico|pr
  rhode island|ri
  south carolina|sc
  south dakota|sd
  tennessee|tn
  texas|tx
  utah|ut
  vermont|vt
  virginia|va
  washington|wa
  west virginia|wv
  wisconsin|wi
  wyoming|wy`);

export const CONTINENTS: Names = lines(`
  africa
  asia
  europe
  oceania
  antarctica
  north america
  south america
  america|americas|the americas
  australia`);

export const COUNTRIES: Names = lines(`
  afghanistan|af|afg
  albania|al|alb
  algeria|dz|dza
  andorra|ad|and
  angola|ao|ago
  argentina|ar|arg
  armenia|am|arm
  australia|au|aus
  austria|at|aut
  azerbaijan|az|aze
  bahamas|bs|bhs|the bahamas
  bahrain|bh|bhr
  bangladesh|bd|bgd
  barbados|bb|brb
  belarus|by|blr
  belgium|be|bel
  belize|bz|blz
  benin|bj|ben
  bhutan|bt|btn
  bolivia|bo|bol|bolivia plurinational state of
  bosnia and herzegovina|ba|bih|bosnia
  botswana|bw|bwa
  brazil|br|bra
  brunei|bn|brn|brunei darussalam
  bulgaria|bg|bgr
  burkina faso|bf|bfa
  burundi|bi|bdi
  cambodia|kh|khm
  cameroon|cm|cmr
  canada|ca|can
  cape verde|cv|cpv|cabo verde
  central african republic|cf|caf
  chad|td|tcd
  chile|cl|chl
  china|cn|chn
  colombia|co|col
  costa rica|cr|cri
  croatia|hr|hrv
  cuba|cu|cub
  cyprus|cy|cyp
  czech republic|cz|cze|czechia
  denmark|dk|dnk
  djibouti|dj|dji
  dominican republic|do|dom
  ecuador|ec|ecu
  egypt|eg|egy
  el salvador|sv|slv
  eritrea|er|eri
  estonia|ee|est
  eswatini|sz|swz|swaziland
  ethiopia|et|eth
  fiji|fj|fji
  finland|fi|fin
  france|fr|fra
  gabon|ga|gab
  gambia|gm|gmb|the gambia
  georgia|ge|geo
  germany|de|deu
  ghana|gh|gha
  greece|gr|grc
  guatemala|gt|gtm
  guinea|gn|gin
  guyana|gy|guy
  haiti|ht|hti
  honduras|hn|hnd
  hong kong|hk|hkg
  hungary|hu|hun
  iceland|is|isl
  india|in|ind
  indonesia|id|idn
  iran|ir|irn|iran islamic republic of
  iraq|iq|irq
  ireland|ie|irl
  israel|il|isr
  italy|it|ita
  ivory coast|ci|civ|cote d ivoire
  jamaica|jm|jam
  japan|jp|jpn
  jordan|jo|jor
  kazakhstan|kz|kaz
  kenya|ke|ken
  kuwait|kw|kwt
  kyrgyzstan|kg|kgz
  laos|la|lao|lao people s democratic republic
  latvia|lv|lva
  lebanon|lb|lbn
  lesotho|ls|lso
  liberia|lr|lbr
  libya|ly|lby
  liechtenstein|li|lie
  lithuania|lt|ltu
  luxembourg|lu|lux
  madagascar|mg|mdg
  malawi|mw|mwi
  malaysia|my|mys
  maldives|mv|mdv
  mali|ml|mli
  malta|mt|mlt
  mauritania|mr|mrt
  mauritius|mu|mus
  mexico|mx|mex
  moldova|md|mda|republic of moldova
  monaco|mc|mco
  mongolia|mn|mng
  montenegro|me|mne
  morocco|ma|mar
  mozambique|mz|moz
  myanmar|mm|mmr|burma
  namibia|na|nam
  nepal|np|npl
  netherlands|nl|nld|the netherlands|holland
  new zealand|nz|nzl
  nicaragua|ni|nic
  niger|ne|ner
  nigeria|ng|nga
  north korea|kp|prk|korea north|democratic people s republic of korea
  north macedonia|mk|mkd|macedonia
  norway|no|nor
  oman|om|omn
  pakistan|pk|pak
  panama|pa|pan
  papua new guinea|pg|png
  paraguay|py|pry
  peru|pe|per
  philippines|ph|phl|the philippines
  poland|pl|pol
  portugal|pt|prt
  puerto rico|pr|pri
  qatar|qa|qat
  romania|ro|rou
  russia|ru|rus|russian federation
  rwanda|rw|rwa
  saudi arabia|sa|sau
  senegal|sn|sen
  serbia|rs|srb
  sierra leone|sl|sle
  singapore|sg|sgp
  slovakia|sk|svk|slovak republic
  slovenia|si|svn
  somalia|so|som
  south africa|za|zaf
  south korea|kr|kor|korea south|republic of korea
  south sudan|ss|ssd
  spain|es|esp
  sri lanka|lk|lka
  sudan|sd|sdn
  suriname|sr|sur
  sweden|se|swe
  switzerland|ch|che
  syria|sy|syr|syrian arab republic
  taiwan|tw|twn
  tajikistan|tj|tjk
  tanzania|tz|tza|united republic of tanzania
  thailand|th|tha
  togo|tg|tgo
  trinidad and tobago|tt|tto
  tunisia|tn|tun
  turkey|tr|tur|turkiye
  turkmenistan|tm|tkm
  uganda|ug|uga
  ukraine|ua|ukr
  united arab emirates|ae|are|uae
  united kingdom|gb|gbr|uk|great britain|britain|united kingdom of great britain and northern ireland
  united states|us|usa|united states of america|america|u s|u s a
  uruguay|uy|ury
  uzbekistan|uz|uzb
  venezuela|ve|ven|venezuela bolivarian republic of
  vietnam|vn|vnm|viet nam
  yemen|ye|yem
  zambia|zm|zmb
  zimbabwe|zw|zwe`);

export const MONTH_NAMES: Names = MONTHS.map((month, at) => [
  month,
  ...Object.keys(SHORT_MONTHS).filter((short) => SHORT_MONTHS[short] === at),
]);

export const DAY_NAMES: Names = lines(`
  monday|mon
  tuesday|tue|tues
  wednesday|wed
  thursday|thu|thur|thurs
  friday|fri
  saturday|sat
  sunday|sun`);

export const SEX_NAMES: Names = lines(`
  female|f
  male|m`);

export const SIZE_NAMES: Names = lines(`
  extra small|xs
  small|s
  medium|m
  large|l
  extra large|xl
  extra extra large|xxl`);

export const JOB_TYPE_NAMES: Names = lines(`
  full time|ft
  part time|pt
  contract|ct|contractor
  freelance|fl|freelancer
  internship|in|intern
  temporary|tp|temp`);

export const LEVEL_NAMES: Names = lines(`
  entry level|en|junior
  mid level|mi|intermediate
  senior level|se|senior
  executive level|ex|executive|expert`);
