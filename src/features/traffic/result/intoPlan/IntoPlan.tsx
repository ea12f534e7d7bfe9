import { useMutation } from "@tanstack/react-query";
import { reservationSizingMessages } from "../../../../format/messages/reservationSizing";
import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import type { Plan } from "../../../../plan/plan";
import { planStore, undo, usePlanState } from "../../../../store/planStore";
import { canGoIntoPlan, isPayAsYouGo, putAsScenarios, putIntoPlan } from "./sizingIntoPlan";
import type { SizingResult } from "../sizing/sizingResult";
import type { SizedStudy } from "../sizing/sizingStudy";
import type { ReservationOutcome } from "../../../../traffic/sizer/sizer";
import type { StudyOptionName } from "../../../../traffic/study/study";
import { Button, LinkButton } from "../../../../ui/Button";
import { focusAfter } from "../../../../ui/overlays/focusAfter";
import { useFormat, useMessages } from "../../../../ui/LocaleProvider";
import { Notice } from "../../../../ui/notices/Notice";
import { itemWords } from "./itemWords";
import { longName } from "../resultWords";

interface IntoPlanProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
  readonly name: StudyOptionName;
  readonly outcome: ReservationOutcome;
  readonly source: string;
}

/** What was done, or why not. `href` leads to where it can be seen. */
interface Done {
  readonly sentences: readonly string[];
  readonly link: { readonly label: string; readonly href: string } | null;
}

/** With the plan as it was left: Undo takes back the newest change, so it is offered until there is another. */
interface DoneWith extends Done {
  readonly plan: Plan;
}

/** The chosen option as an item of the plan, or every option as a scenario. */
export function IntoPlan({ sized, result, name, outcome, source }: IntoPlanProps) {
  const words = useMessages(trafficResultMessages);
  const reservation = useMessages(reservationSizingMessages);
  const format = useFormat();
  const plan = usePlanState((state) => state.plan);
  const {
    data: done,
    mutate,
    isPending,
    isError,
    reset,
  } = useMutation({
    mutationFn: async (act: () => Promise<Done>): Promise<DoneWith> => ({
      ...(await act()),
      plan: planStore.getState().plan,
    }),
  });
  const nameOf = (one: StudyOptionName) => longName(one, sized.settings, { words, reservation, format });
  const given = itemWords(sized, result.month, source, words, format);
  const run = (act: () => Promise<Done>) => {
    if (!isPending) mutate(act);
  };
  const put = async (): Promise<Done> => {
    const added = await putIntoPlan(sized, outcome, given);
    const { updated } = sized.settings.speed === null ? words : reservation;
    const sentence = isPayAsYouGo(outcome)
      ? words.addedTokens(nameOf(name), format.number(String(added.items)))
      : { added: words.added, updated }[added.is](nameOf(name));
    return {
      sentences: [sentence, ...(added.isProfileLeftOut ? [words.profileLeftOut] : [])],
      link: { label: words.openPlan, href: "?" },
    };
  };
  const putAll = async (): Promise<Done> => {
    const made = await putAsScenarios(sized, result, { words: given, nameOf });
    if (made.added.length === 0) return { sentences: [words.noRoom], link: null };
    return {
      sentences: [
        words.addedScenarios(format.number(String(made.added.length))),
        ...(made.leftOut.length === 0 ? [] : [words.leftOut(made.leftOut.map(nameOf).join(words.listGap))]),
        ...(made.isProfileLeftOut ? [words.profileLeftOut] : []),
      ],
      link: { label: words.openCompare, href: "?view=compare" },
    };
  };
  return (
    <div className="res-put">
      <div className="res-acts">
        <Button
          look="main"
          aria-disabled={isPending}
          disabled={!canGoIntoPlan(sized, outcome)}
          data-focus="put"
          onClick={() => run(put)}
        >
          {words.putNamed(nameOf(name))}
        </Button>
        {sized.basis.hasTokenPrices && (
          <Button aria-disabled={isPending} onClick={() => run(putAll)}>
            {words.scenarios}
          </Button>
        )}
      </div>
      {isError && (
        <Notice tone="warn" isNews>
          {words.putFailed}
        </Notice>
      )}
      {done !== undefined && (
        <Notice
          tone={done.link === null ? "warn" : "info"}
          isNews
          actions={
            done.link !== null && (
              <>
                <LinkButton href={done.link.href}>{done.link.label}</LinkButton>
                {done.plan === plan && (
                  <Button
                    look="quiet"
                    onClick={() => {
                      undo();
                      reset();
                      focusAfter('[data-focus="put"]');
                    }}
                  >
                    {words.undo}
                  </Button>
                )}
              </>
            )
          }
        >
          {done.sentences.join(words.sentenceGap)}
        </Notice>
      )}
    </div>
  );
}
