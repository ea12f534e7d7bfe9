import { itemFormMessages } from "../format/messages/itemForm";
import { useMessages } from "./LocaleProvider";
import { SelectField, type SelectOption } from "./fields/SelectField";

/** The region and scope that pickers of models are narrowed to, as it is wired in src/store/fields/placeFilter. */
export interface Place {
  /** Empty where there is nothing to choose between. */
  readonly options: readonly SelectOption<string>[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function PlaceField({ place, name = "place" }: { readonly place: Place; readonly name?: string }) {
  const words = useMessages(itemFormMessages);
  return place.options.length === 0 ? null : <SelectField name={name} label={words.place} {...place} />;
}
