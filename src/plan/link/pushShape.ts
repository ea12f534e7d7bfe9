import type { Document, DocumentValue } from "../document";
import type { ByteWriter } from "./byteWriter";
import { pushDecimal } from "./decimalBytes";
import type { RecordShape, Shape } from "./shape";

/** Writes a document that has this shape. Field names are not written: the shape knows them. Part of codec p1. */
export function pushShape(writer: ByteWriter, document: DocumentValue, shape: Shape): void {
  push(writer, document, shape, new Map());
}

/** Names outside the frozen lists, in the order of their first use: each is spelt once. */
type NewNames = Map<string, number>;

function push(writer: ByteWriter, value: DocumentValue | undefined, shape: Shape, names: NewNames): void {
  switch (shape.type) {
    case "number":
      return pushDecimal(writer, plain(value));
    case "text":
      return writer.text(plain(value));
    case "flag":
      return undefined;
    case "choice":
      return writer.byte(Math.max(0, shape.of.indexOf(plain(value))));
    case "name":
      return pushName(writer, plain(value), shape.known, names);
    case "list": {
      const elements = value as readonly DocumentValue[];
      writer.varint(elements.length);
      for (const element of elements) push(writer, element, shape.of, names);
      return undefined;
    }
    case "record":
      return pushRecord(writer, value as Document, shape, { value: 0n, bits: 0n }, names);
    case "variant": {
      const document = value as Document;
      const place = shape.of.findIndex(([name]) => name === document[shape.by]);
      const chosen = shape.of[place];
      if (chosen === undefined) throw new RangeError(`no such ${shape.by}`);
      return pushRecord(
        writer,
        document,
        chosen[1],
        { value: BigInt(place), bits: variantBits(shape.of.length) },
        names,
      );
    }
    default:
      return shape satisfies never;
  }
}

/** Bits that say which variant it is. */
export function variantBits(variants: number): bigint {
  return BigInt(Math.ceil(Math.log2(variants)));
}

/** The head is the variant in its lowest bits and above them a bit for each field that is there. */
function pushRecord(
  writer: ByteWriter,
  document: Document,
  shape: RecordShape,
  variant: { value: bigint; bits: bigint },
  names: NewNames,
): void {
  const sometimes = Object.entries(shape.sometimes);
  let head = variant.value;
  sometimes.forEach(([name], place) => {
    if (document[name] !== undefined) head |= 1n << (variant.bits + BigInt(place));
  });
  if (sometimes.length > 0 || variant.bits > 0n) writer.varint(head);
  for (const [name, field] of Object.entries(shape.always)) push(writer, document[name], field, names);
  for (const [name, field] of sometimes) {
    if (document[name] !== undefined) push(writer, document[name], field, names);
  }
}

function pushName(writer: ByteWriter, value: string, known: readonly string[], names: NewNames): void {
  const place = known.indexOf(value);
  if (place >= 0) return writer.varint(place);
  const seen = names.get(value);
  writer.varint(known.length + (seen ?? names.size));
  if (seen !== undefined) return undefined;
  names.set(value, names.size);
  return writer.text(value);
}

/**
 * The text of a value that is no group and no list.
 * @throws when the shape and the document disagree, which a valid plan never does
 */
function plain(value: DocumentValue | undefined): string {
  if (typeof value === "object" || value === undefined) throw new TypeError("a plain value is expected");
  return String(value);
}
