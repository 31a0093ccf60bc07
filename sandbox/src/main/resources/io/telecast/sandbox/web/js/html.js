import { h } from "./dom.js";

const PLAIN = { B: "b", STRONG: "b", I: "i", EM: "i", U: "u", INS: "u", S: "s", STRIKE: "s", DEL: "s", CODE: "code", BLOCKQUOTE: "blockquote" };
const SCHEMES = ["http:", "https:", "tg:", "mailto:"];
// Addresses, @names, /commands and #tags in plain text, each only at the start of a word.
const LINKS = /(?<![\w/@.#])(https?:\/\/[^\s<>"]+|(?:t\.me|telegram\.(?:me|dog))\/[^\s<>"]+|@[A-Za-z]\w{3,31}|\/[A-Za-z]\w{0,31}(?:@\w+)?(?![\w/]))/g;

/** Telegram's HTML subset as nodes. Anything outside the allow-list keeps its text and loses its tag. */
export function richText(html) {
  const parsed = new DOMParser().parseFromString(html ?? "", "text/html");
  const fragment = document.createDocumentFragment();
  fragment.append(...convertAll(parsed.body, true));
  return fragment;
}

function convertAll(parent, linkify) {
  const out = [...parent.childNodes].flatMap((node) => convert(node, linkify));
  // A block breaks the line by itself: the line ends around it would show as empty lines.
  return out.map((part, i) => {
    if (typeof part !== "string") return part;
    const text = isBlock(out[i - 1]) ? part.replace(/^\n/, "") : part;
    return isBlock(out[i + 1]) ? text.replace(/\n$/, "") : text;
  });
}

const isBlock = (part) => part instanceof Element && /^(PRE|BLOCKQUOTE)$/.test(part.tagName);

function convert(node, linkify) {
  if (node.nodeType === Node.TEXT_NODE) return linkify ? linked(node.data) : [node.data];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const tag = node.tagName;
  if (tag === "SCRIPT" || tag === "STYLE" || tag === "TEMPLATE") return [];
  if (tag === "BR") return ["\n"];
  if (tag === "A") return [link(node)].flat();
  if (tag === "PRE") return [pre(node)];
  if (tag === "TG-SPOILER") return [spoiler(node, linkify)];
  const name = PLAIN[tag];
  if (!name) return convertAll(node, linkify);
  const code = name === "code";
  const props = code ? { role: "button", tabindex: "0", title: "Copy", "data-copy": "" } : {};
  return [h(name, props, convertAll(node, linkify && !code))];
}

function link(node) {
  const children = convertAll(node, false);
  const href = safe(node.getAttribute("href"));
  return href ? anchor(href, children) : children;
}

export function safe(href) {
  try {
    const url = new URL(href);
    return SCHEMES.includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

const anchor = (href, children) => h("a", { href, target: "_blank", rel: "noopener noreferrer" }, children);

function pre(node) {
  const code = node.querySelector("code");
  const language = /language-([\w+-]+)/.exec(code?.className ?? "")?.[1];
  return h("pre", { "data-language": language, tabindex: "0", title: "Copy", role: "button", "data-copy": "" },
    h("code", null, node.textContent));
}

function spoiler(node, linkify) {
  return h("span.spoiler", { role: "button", tabindex: "0", "aria-label": "Hidden text. Press to show it." },
    h("span", null, convertAll(node, linkify)));
}

function linked(text) {
  const out = [];
  let from = 0;
  for (const match of text.matchAll(LINKS)) {
    const word = match[0].replace(/[.,;:!?)\]}'"»]+$/, "");
    out.push(text.slice(from, match.index), target(word));
    from = match.index + word.length;
  }
  out.push(text.slice(from));
  return out.filter((part) => part !== "");
}

function target(word) {
  if (word.startsWith("@")) return anchor(`https://t.me/${word.slice(1)}`, [word]);
  if (word.startsWith("/")) return h("a", { href: "#", role: "button", "data-command": word }, word);
  return safe(word) ? anchor(safe(word), [word]) : safe(`https://${word}`) ? anchor(`https://${word}`, [word]) : word;
}
