import { ptuMessages } from "../../format/messages/ptu";
import type { Amount } from "../../money/amount";
import { equals, isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { PtuCapacity } from "../../pricing/ptu/ptuCapacity";
import { openScenario, usePlanState } from "../../store/planStore";
import { forgetTraffic, reserveNeed } from "./steadyTraffic";
import type { ReservedItem } from "../../pricing/ptu/ptuGiven";
import { Button } from "../../ui/Button";
import { DataTable } from "../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";

interface Row {
  readonly name: string;
  readonly input: string;
  readonly output: string;
}

interface NeedProps {
  readonly item: ReservedItem;
  /** Of an item that has a traffic. */
  readonly capacity: PtuCapacity;
  readonly onForget: () => void;
}

/** What the traffic needs against what is reserved, and the one press that takes it over. */
export function TrafficNeedTable({ item, capacity, onForget }: NeedProps) {
  const words = useMessages(ptuMessages);
  const format = useFormat();
  const { need, reserved, toReserve, fit, peak } = capacity;
  const currency = usePlanState((state) => openScenario(state).currency);
  const tpm = (value: Amount) => format.number(toText(value));
  const used = (value: Amount | null) =>
    value === null ? words.nothingReserved : format.percent(toText(value), { maxFraction: 1 });
  const rows: readonly Row[] = [
    { name: words.needRow, input: tpm(need.inputTpm), output: tpm(need.outputTpm) },
    { name: words.reservedRow, input: tpm(reserved.inputTpm), output: tpm(reserved.outputTpm) },
    { name: words.useRow, input: used(fit.inputUtilisation), output: used(fit.outputUtilisation) },
  ];
  const isReserved = equals(toReserve.inputTpm, reserved.inputTpm) && equals(toReserve.outputTpm, reserved.outputTpm);
  return (
    <>
      <DataTable
        caption={words.need}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: "name", header: words.tpm, rowHeader: true, cell: (row) => row.name },
          { key: "input", header: words.inputColumn, numeric: true, cell: (row) => row.input },
          { key: "output", header: words.outputColumn, numeric: true, cell: (row) => row.output },
        ]}
      />
      {isZero(fit.overflowRequestsPerMinute) ? (
        <p className="hint">{words.overflowNone}</p>
      ) : (
        <Notice tone="warn">
          <p>
            {words.overflow(
              format.number(toText(fit.overflowRequestsPerMinute), { maxFraction: 2 }),
              format.percent(toText(fit.overflowPercent), { maxFraction: 1 }),
            )}
          </p>
          {peak !== null && !isZero(peak.lostPerMinute) && <p>{words.peakLost}</p>}
          {peak !== null && !isZero(peak.costPerMinute) && (
            <p>{words.peakCost(format.moneyText(toText(peak.costPerMinute), currency))}</p>
          )}
        </Notice>
      )}
      <div className="reserved-acts">
        {isReserved ? (
          <p className="hint">{words.reservesNeed}</p>
        ) : (
          <Button onClick={() => reserveNeed(item, capacity)}>
            {words.reserve(tpm(toReserve.inputTpm), tpm(toReserve.outputTpm))}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => {
            onForget();
            forgetTraffic(item);
          }}
        >
          {words.forget}
        </Button>
      </div>
    </>
  );
}
