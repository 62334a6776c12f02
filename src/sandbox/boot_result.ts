import type { Problem } from "../toolkit/problem.ts";

// Taken before the tool can put something else in their place.
const { stringify } = JSON;
const { apply, getPrototypeOf } = Reflect;
const { is, keys } = Object;
const isArray = Array.isArray;
const isFinite = Number.isFinite;
const ObjectPrototype = Object.prototype;
const join = Array.prototype.join;
const badResults = new WeakMap<object, Problem>();
const markBad = WeakMap.prototype.set;
const problemOfBad = WeakMap.prototype.get;

/** What is known about an error that `serialize` threw. */
export function problemOfResult(error: unknown): Problem | undefined {
  return apply(problemOfBad, badResults, [error]);
}

function badResult(problem: Problem): Error {
  const error = new Error(problem.message);
  apply(markBad, badResults, [error, problem]);
  return error;
}

/** JSON, but what JSON would silently drop or change is refused. */
export function serialize(value: unknown, maxSize: number, maxDepth: number): string {
  const parts: string[] = [];
  let size = 0;
  const put = (text: string): void => {
    size += text.length;
    if (size > maxSize) {
      throw badResult({
        code: "result_too_large",
        message: `The result is larger than ${maxSize} bytes.`,
        hint: "Return fewer rows, or raise limits.result_bytes.",
      });
    }
    parts[parts.length] = text;
  };
  const visit = (item: unknown, path: string, depth: number): void => {
    if (item === null || item === true || item === false || typeof item === "string")
      return put(stringify(item));
    if (typeof item === "number") {
      if (!isFinite(item)) throw misfit(path, `${item}`, "Return null where there is no number.");
      return put(is(item, -0) ? "0" : stringify(item));
    }
    if (typeof item !== "object")
      throw misfit(
        path,
        item === undefined ? "undefined" : `a ${typeof item}`,
        "Return null, or leave it out.",
      );
    if (depth > maxDepth)
      throw misfit(path, "nested too deeply, or contains itself", "Return a flatter result.");
    if (isArray(item)) {
      put("[");
      for (let index = 0; index < item.length; index += 1) {
        if (index > 0) put(",");
        visit(item[index], `${path}[${index}]`, depth + 1);
      }
      return put("]");
    }
    const prototype = getPrototypeOf(item);
    if (prototype !== null && prototype !== ObjectPrototype)
      throw misfit(path, "an object of a class", "Return plain objects, lists, text and numbers.");
    const names = keys(item);
    put("{");
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? "";
      if (name === "__proto__") throw misfit(path, "an object with the key __proto__", "Use another key.");
      put(`${index > 0 ? "," : ""}${stringify(name)}:`);
      visit((item as Record<string, unknown>)[name], `${path}.${name}`, depth + 1);
    }
    return put("}");
  };
  visit(value, "result", 1);
  return apply(join, parts, [""]);
}

function misfit(path: string, what: string, hint: string): Error {
  const place = path.length > 120 ? `${path.slice(0, 120)}…` : path;
  return badResult({ code: "bad_result", message: `The result must be JSON: ${place} is ${what}.`, hint });
}
