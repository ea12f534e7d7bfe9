import { lazy, Suspense, useState } from "react";
import { itemKindMessages } from "../../format/messages/itemKinds";
import { shellMessages } from "../../format/messages/shell";
import type { ItemResult } from "../../pricing/pricedItem";
import { itemName } from "../../store/itemNames";
import { duplicateItem, removeItem, updateItem } from "../../store/itemActions";
import { textLength } from "../../store/fields/numberSpecs";
import { undo } from "../../store/planStore";
import type { Item } from "../../model/item";
import { Button } from "../../ui/Button";
import { useMessages } from "../../ui/LocaleProvider";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { Skeleton } from "../../ui/notices/Skeleton";
import { say } from "../status";

const TextTrainingForm = lazy(() =>
  import("../../features/training/TextTrainingForm").then((module) => ({ default: module.TextTrainingForm })),
);
const VideoTrainingForm = lazy(() =>
  import("../../features/training/VideoTrainingForm").then((module) => ({ default: module.VideoTrainingForm })),
);
const PtuForm = lazy(() =>
  import("../../features/reserved/ptu/PtuForm").then((module) => ({ default: module.PtuForm })),
);
const ReservationForm = lazy(() =>
  import("../../features/reserved/reservation/ReservationForm").then((module) => ({ default: module.ReservationForm })),
);
const DtuForm = lazy(() => import("../../features/dtu/DtuForm").then((module) => ({ default: module.DtuForm })));
const ImageTrainingForm = lazy(() =>
  import("../../features/training/ImageTrainingForm").then((module) => ({ default: module.ImageTrainingForm })),
);
const SpeechTrainingForm = lazy(() =>
  import("../../features/training/SpeechTrainingForm").then((module) => ({ default: module.SpeechTrainingForm })),
);
const MediaForm = lazy(() =>
  import("../../features/media/MediaForm").then((module) => ({ default: module.MediaForm })),
);
const ModelUnitForm = lazy(() =>
  import("../../features/model-units/ModelUnitForm").then((module) => ({ default: module.ModelUnitForm })),
);
const TokensForm = lazy(() =>
  import("../../features/tokens/TokensForm").then((module) => ({ default: module.TokensForm })),
);
const OtherCostForm = lazy(() =>
  import("../../features/other-costs/OtherCostForm").then((module) => ({ default: module.OtherCostForm })),
);

/** The chosen item: its name and what can be done with it, then the form of its kind. */
export function ItemForm({ result }: { result: ItemResult }) {
  const { item } = result;
  return (
    <section className="form" aria-labelledby="form-h" data-item={item.id}>
      <ItemHead key={item.id} item={item} />
      <Suspense fallback={<Skeleton lines={6} />}>
        <FormOf key={item.id} result={result} />
      </Suspense>
    </section>
  );
}

function FormOf({ result }: { result: ItemResult }) {
  const { item } = result;
  switch (item.kind) {
    case "text-training":
      return <TextTrainingForm item={item} result={result} />;
    case "video-training":
      return <VideoTrainingForm item={item} result={result} />;
    case "ptu":
      return <PtuForm item={item} result={result} />;
    case "model-unit":
      return <ModelUnitForm item={item} result={result} />;
    case "tokens":
      return <TokensForm item={item} result={result} />;
    case "other":
      return <OtherCostForm item={item} result={result} />;
    case "image-training":
      return <ImageTrainingForm item={item} result={result} />;
    case "speech-training":
      return <SpeechTrainingForm item={item} result={result} />;
    case "media":
      return <MediaForm item={item} result={result} />;
    case "reservation":
      return <ReservationForm item={item} result={result} />;
    case "dtu":
      return <DtuForm item={item} result={result} />;
    default:
      return item satisfies never;
  }
}

function ItemHead({ item }: { item: Item }) {
  const words = useMessages(shellMessages);
  const ofKinds = useMessages(itemKindMessages);
  const [renaming, setRenaming] = useState(false);
  const name = itemName(item, words.kinds[item.kind]);
  const rename = (label: string) => updateItem<Item>(item.id, ["label"], (one) => ({ ...one, label }));
  const remove = () => {
    removeItem(item.id);
    focusAfter("openRow", "add");
    say({
      text: words.removed(name),
      action: {
        label: words.undo,
        onAction: () => {
          undo();
          say(null);
          focusAfter("openRow");
        },
      },
    });
  };
  const endRenaming = () => {
    setRenaming(false);
    focusAfter('[data-focus="rename"]');
  };
  return (
    <div className="form-head">
      <div>
        {renaming ? (
          <form
            className="rename"
            onSubmit={(event) => {
              event.preventDefault();
              endRenaming();
            }}
          >
            <h2 id="form-h" className="vh">
              {name}
            </h2>
            <label>
              <span className="vh">{ofKinds.itemName}</span>
              <input
                // The person just asked to rename: the field is where they look.
                ref={(input) => input?.focus()}
                value={item.label}
                placeholder={name}
                maxLength={textLength}
                onChange={(event) => rename(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === "Escape") endRenaming();
                }}
              />
            </label>
            <Button look="quiet" type="submit">
              {words.done}
            </Button>
          </form>
        ) : (
          <h2 id="form-h" title={name}>
            {name}
          </h2>
        )}
        <p className="muted sm">{words.kinds[item.kind]}</p>
      </div>
      <div className="acts">
        {!renaming && (
          <Button look="quiet" data-focus="rename" onClick={() => setRenaming(true)}>
            {words.rename}
          </Button>
        )}
        <Button look="quiet" onClick={() => focusAfter(`field of ${duplicateItem(item.id)}`)}>
          {words.duplicate}
        </Button>
        <Button look="quiet" onClick={remove}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}
