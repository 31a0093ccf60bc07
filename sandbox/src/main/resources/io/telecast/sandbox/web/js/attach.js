import { act } from "./api.js";
import { bytes } from "./format.js";
import { chatOf, emit, on, state } from "./store.js";
import { generatedForm } from "./generated.js";
import { h, icon } from "./dom.js";
import { problem } from "./toast.js";
import { takeReply } from "./draft.js";
import { toggleMenu } from "./menu.js";
import { uploadDialog } from "./upload-dialog.js";

const FACES = { photo: "photo", video: "video", audio: "audio", voice: "mic", animation: "video", video_note: "video" };

/** The paper clip: a file from the disk, one of the world's samples, or one that is made to measure. */
export function attachButton() {
  const input = h("input.hidden-input", { type: "file", multiple: true, tabindex: "-1", "aria-hidden": "true", "data-testid": "attach-file-input",
    onchange: () => {
      const files = [...input.files];
      input.value = "";
      chooseFiles(files);
    } });
  const button = h("button.round.quiet", { type: "button", "aria-label": "Attach a file", title: "Attach", "aria-haspopup": "menu",
    "aria-expanded": "false", "data-testid": "attach", onclick: open }, icon("clip"));
  return h("span.attach", null, button, input);

  function open() {
    const samples = state.world.samples;
    toggleMenu({
      anchor: button, kind: "attach-menu", label: "Attach", testid: "attach-menu",
      items: [
        { icon: "upload", label: "File from this device", hint: "Any size", testid: "attach-file", action: () => input.click() },
        { icon: "wand", label: "Made to measure…", hint: "A file of any size, made up on the spot", testid: "attach-generated", action: sendGenerated },
        samples.length ? null : undefined,
        ...samples.map((sample) => ({
          icon: FACES[sample.kind] ?? "file", label: sample.name, hint: [sample.kind.replace("_", " "), bytes(sample.size)].join(" · "),
          testid: "sample-item", data: { "data-sample": sample.name }, action: () => sendSample({ sample: sample.name }),
        })),
      ],
    });
  }
}

export function chooseFiles(files) {
  if (!files.length || !chatOf()?.canPost) return;
  uploadDialog(files, state.chat);
}

async function sendSample(values) {
  const chat = state.chat;
  try {
    emit("sent", await act("/api/sample", { chat, replyTo: takeReply(chat), ...values }));
  } catch (error) {
    problem(error);
  }
}

async function sendGenerated() {
  const values = await generatedForm();
  if (values) sendSample({ sample: "generated", ...values });
}

on("files", ({ files }) => chooseFiles(files));
