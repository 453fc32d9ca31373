// Passkeys need a script: the browser's own dialogue opens from one. Without it, or without
// a browser that has passkeys, nothing of them is shown and the password remains.
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) return;

  const send = async (address, body) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body || {}),
      credentials: "same-origin",
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const signIn = async (box) => {
    const asked = await send("/sign-in/passkey/begin");
    const key = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked.publicKey),
    });
    return send("/sign-in/passkey", { back: box.dataset.back, response: key.toJSON() });
  };

  const add = async (box) => {
    const name = box.querySelector("input").value.trim();
    if (!name) throw new Error("name");
    const asked = await send("/me/passkeys/begin");
    const key = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked.publicKey),
    });
    return send("/me/passkeys", { name, response: key.toJSON() });
  };

  for (const box of document.querySelectorAll("[data-passkey]")) {
    const fault = box.querySelector("[role=alert]");
    const button = box.querySelector("button");
    const said = fault.textContent;
    box.hidden = false;
    button.addEventListener("click", async () => {
      fault.hidden = true;
      button.disabled = true;
      try {
        const { to } = await (box.dataset.passkey === "add" ? add(box) : signIn(box));
        const here = location.pathname + location.search;
        location.assign(to);
        if (to.split("#")[0] === here) location.reload();
      } catch (refused) {
        fault.textContent = refused.message === "429" && fault.dataset.wait ? fault.dataset.wait : said;
        fault.hidden = false;
        button.disabled = false;
      }
    });
  }
})();
