/** A sentence of the catalogue; what stands between two pairs of asterisks is set in bold. */
export function StrongText({ text }: { text: string }) {
  return text.split("**").map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part));
}
