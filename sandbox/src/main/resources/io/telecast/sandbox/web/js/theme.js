import { recall, remember } from "./storage.js";

const ORDER = ["system", "light", "dark"];

export function theme() {
  const kept = recall("theme");
  return ORDER.includes(kept) ? kept : "system";
}

export function setTheme(value) {
  remember("theme", value === "system" ? null : value);
  if (value === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = value;
}

/** What the eye sees now, whichever way it was chosen. */
export function isDark() {
  const value = theme();
  return value === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : value === "dark";
}

export function toggleTheme() {
  const next = isDark() ? "light" : "dark";
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  setTheme(next === system ? "system" : next);
}
