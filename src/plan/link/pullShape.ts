import type { Document, DocumentValue } from "../document";
import { BrokenBytes, type ByteReader } from "./byteReader";
import { pullDecimal } from "./decimalBytes";
import { variantBits } from "./pushShape";
import type { RecordShape, Shape } from "./shape";

/**
 * Reads what `pushShape` wrote. Every element of a list takes a byte at least, so that a short link cannot claim a long
 * list.
 *
 * @throws BrokenBytes
 */
export function pullShape(reader: ByteReader, shape: Shape): DocumentValue {
  return pull(reader, shape, []);
}

function pull(reader: ByteReader, shape: Shape, names: string[]): DocumentValue {
  switch (shape.type) {
    case "number":
      return pullDecimal(reader);
    case "text":
      return reader.text();
    case "flag":
      return true;
    case "choice":
      return at(shape.of, reader.byte());
    case "name":
      return pullName(reader, shape.known, names);
    case "list": {
      const count = reader.small();
      const elements: DocumentValue[] = [];
      while (elements.length < count) elements.push(pull(reader, shape.of, names));
      return elements;
    }
    case "record": {
      const head = Object.keys(shape.sometimes).length > 0 ? reader.varint() : 0n;
      return pullFields(reader, {}, shape, head, names);
    }
    case "variant": {
      const head = reader.varint();
      const bits = variantBits(shape.of.length);
      const [name, record] = at(shape.of, Number(head & ((1n << bits) - 1n)));
      return pullFields(reader, { [shape.by]: name }, record, head >> bits, names);
    }
    default:
      return shape satisfies never;
  }
}

function pullFields(
  reader: ByteReader,
  document: Document,
  shape: RecordShape,
  present: bigint,
  names: string[],
): Document {
  for (const [name, field] of Object.entries(shape.always)) document[name] = pull(reader, field, names);
  const sometimes = Object.entries(shape.sometimes);
  sometimes.forEach(([name, field], place) => {
    if ((present >> BigInt(place)) & 1n) document[name] = pull(reader, field, names);
  });
  if (present >> BigInt(sometimes.length)) throw new BrokenBytes();
  return document;
}

function pullName(reader: ByteReader, known: readonly string[], names: string[]): string {
  const place = reader.small();
  if (place < known.length) return at(known, place);
  const later = place - known.length;
  if (later === names.length) names.push(reader.text());
  return at(names, later);
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new BrokenBytes();
  return found;
}
