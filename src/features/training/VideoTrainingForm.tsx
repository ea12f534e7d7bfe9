import { trainingMessages } from "../../format/messages/training";
import { unitMessages } from "../../format/messages/units";
import type { ItemResult } from "../../pricing/pricedItem";
import { useClipCap } from "./clips";
import { ownNumber } from "../../store/fields/itemField";
import { useItemExtras } from "../../store/fields/itemExtras";
import { updateItem } from "../../store/itemActions";
import { useModelField } from "../../store/fields/modelField";
import { epochsSpec } from "./trainingSpecs";
import type { VideoTrainingItem } from "../../model/trainingItem";
import { Button } from "../../ui/Button";
import { FormBlock } from "../../ui/forms/FormBlock";
import { ItemExtras, ModelField } from "../../ui/forms/ItemFormParts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { ClipTable } from "./ClipTable";

/** The source's worked example, 512 × 512, and 1280 × 720. */
const COMMON_PIXELS = ["36864", "262144", "921600"] as const;

/** Fine-tuning a video model: clips, pixels, epochs. */
export function VideoTrainingForm({ item, result }: { item: VideoTrainingItem; result: ItemResult }) {
  const words = useMessages(trainingMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const problems = result.ok ? [] : result.problems;
  const extras = useItemExtras(item, problems);
  const model = useModelField(item, "video-training", useLanguage());
  const cap = useClipCap(item);
  const setPixels = (maxPixels: string) =>
    updateItem<VideoTrainingItem>(item.id, ["maxPixels"], (one) => ({ ...one, maxPixels }));
  return (
    <>
      <FormBlock>
        <ModelField
          {...model}
          problems={problems}
          hint={cap === null ? undefined : words.capHint(format.number(String(cap)))}
        />
      </FormBlock>
      <FormBlock>
        <ClipTable item={item} problems={problems} />
      </FormBlock>
      <FormBlock>
        <div className="row stack">
          <NumberField
            {...ownNumber(item, "maxPixels", problems)}
            label={words.maxPixels}
            unit={units.pixels(item.maxPixels)}
            what={words.what.pixels}
            hint={
              <span className="hint-choices">
                {words.pixelsHint}
                {COMMON_PIXELS.map((pixels) => (
                  <Button
                    key={pixels}
                    look="inline"
                    aria-label={words.setPixels(format.number(pixels))}
                    onClick={() => setPixels(pixels)}
                  >
                    {format.number(pixels)}
                  </Button>
                ))}
              </span>
            }
          />
          <NumberField
            {...ownNumber(item, "epochs", problems)}
            spec={epochsSpec}
            label={words.epochs}
            unit={units.epochs(item.epochs)}
            what={words.what.epochs}
          />
        </div>
      </FormBlock>
      <ItemExtras {...extras} />
    </>
  );
}
