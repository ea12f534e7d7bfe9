import { useState } from "react";
import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import { percentSpec } from "../../../../store/fields/numberSpecs";
import { countedCoverage, setSizing, type CoverageTarget } from "./sizingSettings";
import { useMessages } from "../../../../ui/LocaleProvider";
import { NumberField } from "../../../../ui/fields/NumberField";
import { SelectField } from "../../../../ui/fields/SelectField";

const SHARES = ["99", "99.9", "100", "other"] as const;
type Share = (typeof SHARES)[number];
const OFS = ["requests", "tokens", "minutes"] as const;

/** How much of the traffic is to stay inside, beside the cheapest. */
export function CoverageFields({ coverage, isProfile }: { coverage: CoverageTarget; isProfile: boolean }) {
  const words = useMessages(trafficResultMessages);
  const known = SHARES.find((share) => share === coverage.percent);
  const [isOther, setOther] = useState(known === undefined);
  const [draft, setDraft] = useState<string>();
  const share: Share = isOther ? "other" : (known ?? "other");
  const chooseShare = (next: Share) => {
    setOther(next === "other");
    if (next !== "other") setSizing({ coverage: { ...coverage, percent: next } });
  };
  return (
    <div className="res-coverage">
      <SelectField
        name="coverageShare"
        label={words.coverage}
        value={share}
        onValue={chooseShare}
        options={SHARES.map((value) => ({ value, label: words.coverageShares[value] }))}
      />
      <SelectField
        name="coverageOf"
        label={words.coverageOf}
        value={coverage.of}
        onValue={(of) => setSizing({ coverage: { ...coverage, of } })}
        options={OFS.map((value) => ({
          value,
          label: words.coverageOfs[value],
          disabled: isProfile && value === "requests",
        }))}
      />
      {share === "other" && (
        <NumberField
          name="coveragePercent"
          label={words.coveragePercent}
          unit="%"
          what={words.whatPercentage}
          value={coverage.percent}
          draft={draft}
          spec={percentSpec}
          onValue={(percent) => {
            setDraft(undefined);
            setSizing({ coverage: { ...coverage, percent: countedCoverage(percent) } });
          }}
          onDraft={setDraft}
        />
      )}
    </div>
  );
}
