import { mask } from "./sentences.ts";

/**
 * Phrases that change nothing of what the tools do anyway, and may be said or left out. The list is closed, and no word here
 * belongs to one dataset. What is not in it must be read, or the question is refused.
 */

/** Words that stand beside each other, in any order. */
function run(words: string): string {
  return `(?:(?:${words.trim().split(/\s+/).join("|")})(?![\\p{L}\\p{N}_])[\\s,/]*)+`;
}

/** Tools by which people compute what the sandbox computes too. */
const TOOLS = run(`
  python(?:['’]s)? pandas(?:['’]s?)? built[\\s-]?in in[\\s-]built appropriate standard suitable relevant proper usual common simple
  statistical statistics mathematical numerical library(?:['’]s)? libraries module package functions? methods? dataframe tools?
  operations? techniques? formulas? calculations? or and the a an of from in provided available programming language its aggregate agg describe`);
/** One of these is among them: "schools with a library" and "planets by method" speak of no tools. */
const MEANT = `(?=(?:[\\p{L}\\s,/'’-])*?(?<![\\p{L}])(?:python|pandas|built|appropriate|suitable|relevant|proper|statistical|statistics|mathematical|numerical|programming|dataframe|functions?|formulas?|aggregate|describe)(?![\\p{L}]))`;
/** A number computed with NumPy or SciPy is the same, but for their standard deviations, which are of a population. */
const ENDS =
  "(?:functions?|methods?|librar(?:y|ies)|module|package|python|pandas|dataframe|tools?|operations?|techniques?|language)";

const CLEANING = run(`
  perform(?:ing)? apply(?:ing)? do make making conduct remov(?:e|ing) exclud(?:e|ing) modify(?:ing)? chang(?:e|es|ing) alter(?:ing)? drop(?:ping)?
  filter(?:ing|s)? clean(?:ing)? transform(?:ing|ations?)? treat(?:ing)? any further additional more other special data dataset the of from
  outliers? values rows records observations entries pre-?processing manipulations? modifications? adjustments? processing steps?
  normali[sz](?:e|ation|ing) scaling or and nor to for prior before calculations? calculating computation computing analysis these this
  (?:is|are)(?:\\s+(?:needed|required|necessary))? as during when while on in it them`);
/** "… before calculating the correlation". */
const AFTERWARDS = `(?:(?:before|prior\\s+to|when|while|for|in)\\s+(?:(?:calculating|computing|finding|determining|the|this|a)\\s+)+(?:correlation|mean|average|median|standard\\s+deviation|coefficient|statistics|values?|results?)(?:\\s+coefficient)?)?`;
const CHANGE =
  "(?:remov|exclud|modif|chang|alter|drop|filter|clean|transform|treat|process|manipulat|adjust|normali)";

/** A whole sentence, or a part of one, that says nothing more. */
const FREE: readonly (readonly [RegExp, string])[] = [
  // Where a sentence stands among the others.
  [
    /^(?:(?:(?:first|second|third|next|now|in\s+addition),|(?:firstly|secondly|thirdly|then|finally|lastly|also|additionally|furthermore|please|and)\b,?)\s*)+/iu,
    "",
  ],
  [
    /^(?:if\s+(?:so|yes)|if\s+there\s+(?:is|are)(?:\s+any)?),?\s+(?=what|how|calculate|compute|find|report)/iu,
    "",
  ],
  [/^(?:is|are)\s+there\s+(?:any|an?)\s+/iu, ""],
  [
    /^(?:(?:in\s+order\s+)?to\s+)?(?:calculate|compute|determine|find(?:\s+out)?|identify|report|provide|return|evaluate|examine|assess|obtain)\s+(?=(?:the|what|how|both|each|which|all|mean|average|median|standard|correlation|pearson|total|number|these|this|your)\b)/iu,
    "calculate ",
  ],
  [
    /^(?:i\s+(?:want|would\s+like|need)(?:\s+you)?\s+to|can\s+you|could\s+you|your\s+task\s+is\s+to|make\s+sure\s+to|be\s+sure\s+to)\s+/iu,
    "",
  ],
  // By what means it is computed.
  [/(?<=[\p{L}\p{N}_])\(\)/gu, ""],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:,?\\s*(?:by|please)\\s+)?(?:use|using|with|through|via|by)\\s+${MEANT}${TOOLS}(?<=${ENDS}[\\s,/]*)`,
      "giu",
    ),
    " ",
  ],
  [/\b(?:python['’]s|pandas['’]s?|built[\s-]in|in[\s-]built)\s+/giu, " "],
  [/\b(?:of|in|from)\s+(?:the\s+)?(?:python|pandas)(?:['’]s?)?(?:\s+(?:library|module|package))?\b/giu, " "],
  [/,?\s*not\s+manually\b/giu, " "],
  [
    /^(?:(?:the|all|these|your)\s+)*(?:calculations?|computations?|analysis)\s+(?:(?:are|is|should|must|has|have|to)\s+)+be\s+(?:done|performed|made|conducted|carried\s+out)\b/iu,
    "",
  ],
  [
    /\b(?:for|in|into|from|during|before|prior\s+to)\s+(?:(?:the|this|these|your|any|all|performing|doing|making)\s+)*(?:calculations?|computations?|analysis)(?:\s+of\b|\b)/giu,
    " ",
  ],
  // What is done anyway.
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:do\\s+not|don['’]t|without|no|never|should\\s+not|must\\s+not)\\s+(?=[^.]*${CHANGE})${CLEANING}${AFTERWARDS}(?=[\\s,.;]*$|,|;)`,
      "giu",
    ),
    " ",
  ],
  [
    /\b(?:using|use|based\s+on|from|of|over|on|for|considering|include|including)\s+(?:all|every)\s+(?:the\s+)?(?:available\s+)?(?:data\s+points?|data|values|observations|records|entries|rows)\b/giu,
    " ",
  ],
  [/(?<![\p{L}\p{N}])(?:with\s+|using\s+|use\s+)?(?:a\s+)?ddof\s*(?:=|of|set\s+to)\s*1(?![\d.])/giu, " "],
  [
    /\bdirectly\b|\bjust\b(?!\s+(?:over|under|above|below|past|about|around|before|after)\b)|\bsimply\b|\bboth(?:\s+of)?(?=\s+(?:the|these|mean|average|median|standard|minimum|maximum|measures|variables|columns)\b)/giu,
    " ",
  ],
  [
    /\b(?:should|must|has\s+to|have\s+to|needs?\s+to|is\s+to|are\s+to)\s+be\s+(?:calculated|computed|determined|found|obtained|performed)\b/giu,
    " ",
  ],
  [/\bis\s+(?:calculated|computed)\b/giu, "is"],
  // The kind of value that any answer is.
  [
    /^(?:the|this|that|your|final|count|answers?|results?|values?|outputs?|\s)+(?:should|must|is|are|will|to|be|\s)+(?:an?\s+)?(?:(?:non-?negative|positive|single|floating[\s-]point|float|decimal|real|numeric|numerical)\s+)*(?:number|value|float|count|decimal)\s*$/iu,
    "",
  ],
  [
    /^(?:(?:the|this|that|your)\s+)?(?:count\s+)(?:value\s+)?(?:should|must)\s+be\s+an?\s+(?:non-?negative|positive|whole|\s)*\s*(?:integer|number)\s*$/iu,
    "",
  ],
  [
    /^calculate\s+(?:(?:the|these|this|your|all|final|calculated|computed|both)\s+)*(?:answers?|results?|values?|outputs?|numbers?|calculations?|statistics)\s*$/iu,
    "",
  ],
  // A correlation, and what it is good for.
  [/(?<=\bcoefficients?)\s*\(\s*r\s*\)/giu, " "],
  [
    /\b(?:to\s+)?(?:assess|measure|evaluate|quantify|determine|represent|understand|describe)\s+the\s+(?:strength|direction)(?:\s+and\s+(?:the\s+)?(?:strength|direction))?\s+of\s+(?:the|their|this)\s+(?:linear\s+)?(?:relationship|correlation|association)\b/giu,
    " ",
  ],
  [
    /\bto\s+(?:represent|find|calculate|determine|measure|quantify|assess|check)\s+(?:the\s+)?correlation\b(?=\s+(?:between|of)\b)/giu,
    " correlation ",
  ],
  [
    /\bto\s+(?:represent|find|calculate|determine|measure|quantify|assess|check)\s+(?:the|this|their)\s+correlation$/giu,
    " ",
  ],
  [/\bpearson['’]s\b/giu, "pearson"],
  [/\bcorrelation\s+analysis\s+(?:on|of|between|for)\b/giu, "correlation between"],
  [
    /(?<=\b(?:maximum|minimum|max|min|mean|average|median|highest|lowest|total))\s+values?(?=\s+(?:of|for|in)\b)/giu,
    "",
  ],
  [/^count\s+only\b/iu, "count"],
  // Of what is correlated, only the numbers can be meant.
  [/(?<=\bcorrelat.*)\b(?:the\s+)?number\s+of\s+(?=\p{L})/giu, ""],
  // "…, and his manager" asks for one thing more.
  [/(?<!\band )\b(?:their|its|his|her)\b/giu, " "],
  [/\barithmetic\s+(?:mean|average)\b/giu, "mean"],
  [/\bsample\s+standard\s+deviation\s+formula\b/giu, "sample standard deviation"],
  [/\bexactly\s+equal\s+to\b/giu, "equal to"],
];

const MISSING = String.raw`(?:(?:any|all|the)\s+)*((?:missing|null|nan|empty|blank)\s+(?:values?|entries|data))`;
const BE = String.raw`(?:(?:are|is|should|must|have|has|need|needs|will|to|be)\s+)+`;
/** The same said of the values, or of the rows that are kept. */
const TURNED: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^${MISSING}((?:\\s+(?:in|of|from)\\s+.+?)?)\\s+${BE}(?:ignored|excluded|dropped|removed|omitted|skipped|disregarded|discarded|left\\s+out)(?:\\s+(?:first|beforehand))?${"(?:\\s+(?:before|prior\\s+to|from|in)\\b.*)?"}$`,
      "iu",
    ),
    "ignore $1$2",
  ],
  [
    new RegExp(
      `^${MISSING}\\s+(?:do\\s+not|don['’]t|are\\s+not|should\\s+not|must\\s+not)\\s+(?:be\\s+)?(?:count|counted)(?:\\s+as\\s+an?\\s+(?:\\S+\\s+)?value)?$`,
      "iu",
    ),
    "ignore $1",
  ],
  // "The column status must be equal to 3": never of an answer.
  [
    /^(?:the\s+)?((?!(?:the\s+)?(?:final\s+)?(?:answers?|results?|outputs?|values?|counts?|numbers?|it|they|both|all|each)\b)(?:\S+\s+){1,4}?)(?:must|should|has\s+to|have\s+to|needs\s+to)\s+(?:be|equal)(?:\s+equal)?(?:\s+to)?\s+(?=[\u{e000}-\u{efff}]|\d+$|(?:at\s+least|at\s+most|over|under|above|below|more\s+than|less\s+than|greater\s+than)\s+\d)/iu,
    "where $1 is ",
  ],
  [
    /^(?:the\s+)?(variance|standard\s+deviation)\s+(?:is|should\s+be|must\s+be)\s+(?:the\s+|a\s+)?sample\s+\1$/iu,
    "",
  ],
  [/(?<=\b(?:number|count)\b.*)\s+as\s+an\s+integer$/iu, ""],
];

const KINDS_OF_DATA = "(?:data\\s?sets?|data\\s?frames?|data|tables?|(?:csv\\s+|data\\s+)?files?|csv)";
/** "in the given dataset", "of the Credit.csv file". */
const PLACE = `\\b(?:(?:present|contained|available|recorded|listed|found|included)\\s+)?(?:in|of|from|within|across|throughout)\\s+(?:(?:(?:the|this|our|your|given|provided|entire|whole|full|complete|original|following)\\s+)*([\\p{L}\\p{N}_+=-]+(?:\\.[\\p{L}\\p{N}_+=-]+)*\\.(?:csv|tsv|json|ndjson|jsonl|parquet|txt))(?:\\s+(?:${KINDS_OF_DATA}))?|(?:(?:the|this|our|your|given|provided|entire|whole|full|complete|original|following)\\s+)+(${KINDS_OF_DATA})(?=[\\s,.;?!]*$|\\s*[,;]|\\s+(?:and|for|where|with|that|who|which|is|are|by|having|whose|when|using|rounded|to|without)\\b))(?![\\p{L}\\p{N}_])`;

/** What the data itself has names and values for: those words are never only framing. */
export interface Known {
  /** The name of the file that the question is about. */
  readonly file: string;
  readonly columns: readonly string[];
  /** Whether Python and pandas may be animals, or languages, in this data. */
  readonly tools: boolean;
}

/** A sentence without what only frames it. */
export function framed(sentence: string, { file, columns, tools }: Known): string {
  const { masked, restore } = mask(sentence);
  const taken = new Set(columns.map((name) => name.trim().toLowerCase()));
  let rest = masked.replaceAll(new RegExp(PLACE, "giu"), (found: string, name?: string, noun?: string) => {
    const other = name !== undefined && name.toLowerCase() !== file.toLowerCase();
    return other || (noun !== undefined && taken.has(noun.toLowerCase())) ? found : " ";
  });
  rest = clean(rest);
  if (tools && /\b(?:python|pandas)\b/iu.test(rest)) return restore(rest);
  // What is left of a sentence may be free as it could not be before.
  for (const [pattern, meaning] of [...FREE, ...FREE, ...TURNED])
    rest = clean(rest.replaceAll(globally(pattern), meaning));
  return restore(rest);
}

function globally(pattern: RegExp): RegExp {
  return pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
}

function clean(text: string): string {
  return text
    .replaceAll(/\(\s*\)/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\s+(?=[,.?!])/g, "")
    .replace(/^[\s,.;:]+|[\s,.;:?!]+$/gu, "")
    .replace(/,?\s+and$/iu, "");
}
