import { h } from "./dom.js";

/** A labelled field. `options` makes it a select; `note` stands below it. */
export function field(label, name, { options, note, type = "text", ...props } = {}) {
  const testid = props["data-testid"] ?? `field-${name}`;
  const control = options
    ? h("select", { name, ...props, "data-testid": testid }, options.map(([value, text]) => h("option", { value, selected: String(value) === String(props.value ?? "") }, text)))
    : h("input", { name, type, autocomplete: "off", ...props, "data-testid": testid });
  return h("label.field", null, h("span", null, label), control, note ? h("small", null, note) : null);
}

export function area(label, name, props = {}) {
  return h("label.field", null, h("span", null, label), h("textarea", { name, rows: "2", dir: "auto", "data-testid": `field-${name}`, ...props }));
}

export function check(label, name, props = {}) {
  return h("label.check", null, h("input", { type: "checkbox", name, "data-testid": `field-${name}`, ...props }), h("span", null, label));
}

/** A form that hands its values over, shows a refused request under its fields and stays usable meanwhile. */
export function form({ submit, testid, onsubmit, compact = false }, ...fields) {
  const said = h("p.said", { role: "alert", hidden: true });
  const button = h("button.primary", { type: "submit", "data-testid": testid ? `${testid}-submit` : null }, submit);
  const element = h("form.form", { class: compact ? "compact" : "", novalidate: true, "data-testid": testid, onsubmit: run }, fields, said, button);
  return element;

  async function run(event) {
    event.preventDefault();
    if (button.disabled) return;
    said.hidden = true;
    const invalid = [...element.elements].find((e) => e.willValidate && !e.checkValidity());
    if (invalid) {
      said.textContent = sentence(invalid);
      said.hidden = false;
      invalid.focus();
      return;
    }
    button.disabled = true;
    button.classList.add("busy");
    try {
      await onsubmit(values(element), element);
    } catch (error) {
      said.textContent = error.message;
      said.hidden = false;
    } finally {
      button.disabled = false;
      button.classList.remove("busy");
    }
  }
}

function sentence(input) {
  const label = input.closest("label")?.querySelector("span")?.textContent ?? "This field";
  return input.validity.valueMissing ? `${label} is missing.` : `${label}: ${input.title || input.validationMessage}`;
}

/** Filled fields only; numbers as numbers, check boxes as booleans. */
function values(element) {
  const found = {};
  for (const input of element.elements) {
    if (!input.name) continue;
    if (input.type === "checkbox") found[input.name] = input.checked;
    else if (input.value.trim() !== "") found[input.name] = input.type === "number" ? Number(input.value) : input.value.trim();
  }
  return found;
}

/** A section that opens on a press, for a form that is not always needed. */
export function fold(title, testid, ...content) {
  return h("details.fold", { "data-testid": testid }, h("summary", null, title), content);
}
