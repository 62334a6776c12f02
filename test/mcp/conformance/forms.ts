export const DEFAULTS = {
  name: { type: "string", default: "John Doe" },
  age: { type: "integer", default: 30 },
  score: { type: "number", default: 95.5 },
  status: { type: "string", enum: ["active", "inactive", "pending"], default: "active" },
  verified: { type: "boolean", default: true },
} as const;

const titled = (word: string) =>
  [1, 2, 3].map((number) => ({ const: `value${number}`, title: `${word} ${number}` }));
export const ENUMS = {
  untitledSingle: { type: "string" as const, enum: ["option1", "option2", "option3"] },
  titledSingle: { type: "string" as const, oneOf: titled("Option") },
  legacyEnum: {
    type: "string" as const,
    enum: ["opt1", "opt2", "opt3"],
    enumNames: ["Option One", "Option Two", "Option Three"],
  },
  untitledMulti: {
    type: "array" as const,
    items: { type: "string" as const, enum: ["option1", "option2", "option3"] },
  },
  titledMulti: { type: "array" as const, items: { anyOf: titled("Choice") } },
};
