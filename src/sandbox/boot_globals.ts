/** Leaves the language and nothing of the platform; what is left of time and chance stands still. */
export function emptyGlobals(): (clock: number) => void {
  const kept = new Set<PropertyKey>(
    (
      "globalThis Infinity NaN undefined Object Function Array Number parseFloat parseInt Boolean String Symbol Date Promise RegExp " +
      "Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer " +
      "Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array BigUint64Array BigInt64Array Uint8ClampedArray " +
      "Float32Array Float64Array DataView Map BigInt Set WeakMap WeakSet Proxy Reflect Iterator isFinite isNaN " +
      "decodeURI decodeURIComponent encodeURI encodeURIComponent"
    ).split(" "),
  );
  let holder: object = globalThis;
  while (holder !== Object.prototype) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      // Deno itself needs it, to report promises that nobody awaits.
      if (name === "dispatchEvent")
        Object.defineProperty(holder, name, { writable: false, configurable: false });
      else if (!kept.has(name) && !Reflect.deleteProperty(holder, name)) {
        throw new Error(`The sandbox cannot remove the global ${name}.`);
      }
    }
    holder = Object.getPrototypeOf(holder);
  }
  // They format the present moment when given none.
  Reflect.deleteProperty(Intl, "DateTimeFormat");
  Reflect.deleteProperty(Intl, "DurationFormat");
  seedRandom();
  return stopDate();
}

function stopDate(): (clock: number) => void {
  let clock = 0;
  const RealDate = Date;
  function FixedDate(...given: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(clock).toString();
    return Reflect.construct(RealDate, given.length === 0 ? [clock] : given, new.target);
  }
  FixedDate.prototype = RealDate.prototype;
  FixedDate.now = () => clock;
  FixedDate.parse = RealDate.parse;
  FixedDate.UTC = RealDate.UTC;
  Object.defineProperty(FixedDate, "name", { value: "Date" });
  Object.defineProperty(RealDate.prototype, "constructor", { value: FixedDate });
  Object.defineProperty(globalThis, "Date", { value: FixedDate, writable: true, configurable: true });
  return (moment) => {
    clock = moment;
  };
}

/** mulberry32: small, and the same numbers in every run. */
function seedRandom(): void {
  let state = 0x6b696c6e;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
