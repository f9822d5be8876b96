import { describe, expect, test } from "vitest";
import { loadLaw } from "../../law/load.ts";
import { isPending, next, REQUEST_STATES, type RequestState, stepsFrom, TRANSITIONS, type Transition } from "./workflow.ts";

const law = loadLaw();
const transitions = Object.entries(TRANSITIONS) as [string, Transition][];

describe("the steps of a request (条例 art. 30–45)", () => {
  test("lead an ordinary case from receipt to the archive", () => {
    const steps = ["accept", "submitForReview", "approve", "deliver", "archive"] as const;
    const states: (RequestState | undefined)[] = ["received"];
    for (const step of steps) states.push(next(states.at(-1) as RequestState, step));
    expect(states).toEqual(["received", "in-progress", "in-review", "awaiting-delivery", "closed", "archived"]);
  });

  test("do not allow a reply without review, or anything after withdrawal but the archive and a new handling", () => {
    expect(next("in-progress", "approve")).toBeUndefined();
    expect(next("in-progress", "deliver")).toBeUndefined();
    expect(stepsFrom("closed")).toEqual(["tellThirdParty", "archive", "handleAnew"]);
  });

  test("keep the state while an opinion is sought", () => {
    expect(next("in-progress", "seekOpinion")).toBe("in-progress");
    expect(next("in-review", "recordOpinion")).toBe("in-review");
  });

  test("take up a case that nobody has accepted yet with the first act of handling", () => {
    expect(next("received", "seekOpinion")).toBe("in-progress");
    expect(next("received", "transfer")).toBe("received");
  });

  test("ask for a supplement, extend and charge a fee once only (art. 30, 33)", () => {
    expect(next("in-progress", "askForSupplement")).toBe("awaiting-supplement");
    expect(next("in-progress", "askForSupplement", ["askForSupplement"])).toBeUndefined();
    expect(stepsFrom("in-progress", ["extend"])).not.toContain("extend");
    expect(stepsFrom("in-progress", ["chargeFee"])).not.toContain("chargeFee");
  });

  test("end a lapsed case with the row of the report that counts it", () => {
    expect(TRANSITIONS.lapseSupplement.outcome).toBe("other.supplement-lapsed");
    expect(TRANSITIONS.lapsePayment.outcome).toBe("other.fee-lapsed");
  });

  test("leave no state without a way in, a way out or a Chinese name", () => {
    const states = Object.keys(REQUEST_STATES) as RequestState[];
    const entered = transitions.map(([, { to }]) => to);
    expect(states.filter((state) => !entered.includes(state))).toEqual(["awaiting-confirmation"]);
    expect(states.filter((state) => stepsFrom(state).length === 0)).toEqual([]);
    expect(states.filter(isPending)).toHaveLength(states.length - 2);
  });

  test.each(transitions)("%s rests on an article", (_, { basis }) => {
    expect(law.cite(basis)).toMatch(/^《.+》/);
  });
});
