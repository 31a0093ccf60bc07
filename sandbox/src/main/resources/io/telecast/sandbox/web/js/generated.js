import { field, form } from "./forms.js";
import { modal } from "./dialogs.js";

const UNITS = [[1, "bytes"], [1024, "KB"], [1024 ** 2, "MB"], [1024 ** 3, "GB"]];
const LARGEST = 4000 * 1024 ** 2;

/** Fields for a made-up file: name, size with unit, and the seed that its bytes come from. */
export const generatedFields = () => [
  field("Name", "name", { value: "made-to-measure.bin", required: true }),
  field("Size", "amount", { type: "number", value: "64", min: "1", step: "any", required: true }),
  field("Unit", "unit", { options: UNITS, value: 1024 ** 2 }),
  field("Seed", "seed", { type: "number", value: "1", step: "1", note: "The same seed makes the same bytes." }),
];

export function generatedValues({ name, amount, unit, seed = 1 }) {
  const size = Math.round(amount * Number(unit));
  if (size > LARGEST) throw new Error("Telegram takes files up to 4000 MB. Make it smaller.");
  return { name, size, seed };
}

/** Asks for a made-up file and resolves to `{name, size, seed}`, or to undefined. */
export function generatedForm() {
  const view = modal({
    title: "Made to measure", testid: "generated-dialog",
    body: form({ submit: "Send", testid: "generated-form", onsubmit: async (values) => view.close(generatedValues(values)) }, generatedFields()),
  });
  return view.closed;
}
