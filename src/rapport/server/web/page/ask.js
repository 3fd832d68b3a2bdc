// Asks the server; the token stands in the link that opened this page, and goes nowhere else.
const token = location.hash.slice(1);

/** Return the answer to a question, an object, or a Blob for `mail`. Throws an Error whose message is for the user. */
export async function ask(name, { query = {}, body } = {}) {
  const path = `api/${name}?${new URLSearchParams(query)}`;
  let response;
  try {
    response = await fetch(path, {
      method: body === undefined ? "GET" : "POST",
      headers: { Authorization: `Bearer ${token}` },
      body,
      cache: "no-store",
    });
  } catch {
    throw new Error("The page’s server does not answer: start “rapport web” again. Your text is still here.");
  }
  if (!response.ok) {
    const told = await response.json().catch(() => ({}));
    throw new Error(told.error ?? `The server answered with ${response.status}.`);
  }
  return name === "mail" ? response.blob() : response.json();
}
