/**
 * A sentence of the catalogue: **bold** and *italic*. Text that users typed may hold asterisks too; it is shown either
 * way.
 */
export function MarkedText({ text }: { text: string }) {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((part, index) => {
    if (part.startsWith("**") && part.length > 4)
      return (
        <b key={index}>
          <bdi>{part.slice(2, -2)}</bdi>
        </b>
      );
    return part.startsWith("*") && part.length > 2 ? (
      <i key={index}>
        <bdi>{part.slice(1, -1)}</bdi>
      </i>
    ) : (
      part
    );
  });
}
