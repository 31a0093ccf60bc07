import { state } from "./store.js";

export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

const SILENT = "The sandbox does not answer. Check that it is still running, then try again.";

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
    });
  } catch {
    throw new ApiError(SILENT, 0);
  }
  const text = await response.text();
  if (!response.ok) throw new ApiError(sentence(text, response.status), response.status);
  return text ? JSON.parse(text) : null;
}

function sentence(text, status) {
  try {
    const { error } = JSON.parse(text);
    if (error) return error;
  } catch {
    // Not JSON: a proxy or the server's own error page answered.
  }
  return `The sandbox refused this (status ${status}). Its log may say why.`;
}

export const query = (values) =>
  new URLSearchParams(Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== "")).toString();

export const get = (path, values = {}) => call("GET", `${path}?${query(values)}`);
export const post = (path, body) => call("POST", path, body);
export const remove = (path) => call("DELETE", path);

/** POST on behalf of the acting user. */
export const act = (path, body) => post(path, { as: state.me, ...body });

export const mediaUrl = (file) => `/media/${encodeURIComponent(file)}`;
export const thumbUrl = (file) => `${mediaUrl(file)}?thumb`;

/**
 * Streams a file as it is read from disk, whatever its size. XMLHttpRequest, because fetch tells no upload progress.
 * Answers `{done: Promise<MSG>, cancel()}`; a cancelled upload rejects with an ApiError of status -1.
 */
export function upload(values, file, onprogress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.open("POST", `/api/upload?${query(values)}`);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.upload.addEventListener("progress", (e) => onprogress(e.loaded, e.total));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText));
      else reject(new ApiError(sentence(request.responseText, request.status), request.status));
    });
    request.addEventListener("error", () => reject(new ApiError("The upload broke off. Try it again.", 0)));
    request.addEventListener("abort", () => reject(new ApiError("Cancelled.", -1)));
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}
