import * as fc from "fast-check";
import type { Row, Tables } from "./score.ts";

/** Three communes, two of which have one name but for the prefix, and one that is not known. */
const COMMUNES = ["310701", "310703", "310706", ""] as const;
const NAMES: Readonly<Record<string, string>> = {
  "310701": "Thị trấn Long Phú",
  "310703": "Xã Châu Khánh",
  "310706": "Xã Long Phú",
  "": "",
};
const CONTRACTS = 12;

const amount = fc.nat({ max: 1_000_000_000 });
const some = fc.integer({ min: 1, max: 1_000_000 });
const maybe = (most: number) => fc.oneof(fc.constant(0), fc.nat({ max: most }));
const days = fc.constantFrom(
  "2018-09-29",
  "2018-09-30",
  "2019-12-31",
  "2020-01-01",
  "2020-06-15",
  "2020-12-31",
  "2021-01-01",
);

/** A commune with groups and customers of its own: what lies in two communes would belong to the first met. */
const place = fc
  .record({ commune: fc.nat({ max: 3 }), group: fc.nat({ max: 2 }), customer: fc.nat({ max: 2 }) })
  .map(({ commune, group, customer }) => ({
    communeCode: COMMUNES[commune] ?? "",
    groupId: group === 0 ? "0000000" : 10 * commune + group,
    customerId: 100 * commune + customer + 1,
  }));

const loan = fc
  .record({
    place,
    disbursedOn: days,
    current: maybe(1_000_000_000),
    overdue: maybe(100_000_000),
    frozen: maybe(100_000_000),
    principalDueToDate: amount,
    principalPaidToDate: amount,
    interestPaidToDate: amount,
    interestArrearsCurrent: amount,
    interestArrearsOverdue: maybe(1000),
    programmeCode: fc.constantFrom("01", "02", ""),
  })
  .map(({ place: where, ...rest }): Row => ({ ...where, ...rest }));

const collection = fc.record({
  contractId: fc.integer({ min: 1, max: CONTRACTS + 1 }),
  dueOn: days,
  principalDue: amount,
  principalPaid: amount,
  paidOn: fc.constantFrom("", "2020-06-15", "2021-01-02"),
  extended: fc.constantFrom("", "Có"),
  interestDue: some,
  interestPaid: amount,
});

const group = fc
  .record({ place, score: fc.nat({ max: 1000 }), balance: maybe(1000), month: fc.constantFrom("2020-11", "2020-12") })
  .map(
    ({ place: { groupId, communeCode }, score, ...rest }): Row => ({
      groupId,
      communeCode,
      score: score / 10,
      ...rest,
    }),
  );

const session = fc.record({
  communeCode: fc.constantFrom(...COMMUNES),
  point: fc.constantFrom("Điểm GD Ấp Hai", "Điểm GD Ấp Ba"),
  heldOn: days,
  score: fc.nat({ max: 1000 }).map((tenths) => tenths / 10),
});

const deposit = fc
  .record({ place, depositedInMonth: maybe(1000), status: fc.constantFrom("A", "C", "") })
  .map(({ place: { groupId, customerId }, ...rest }): Row => ({ groupId, customerId, ...rest }));

const few = <Value>(of: fc.Arbitrary<Value>) => fc.array(of, { minLength: 1, maxLength: CONTRACTS });

/** How the files name communes. */
const naming = fc.constantFrom<(code: string) => Row>(
  (communeCode) => ({ communeCode }),
  (code) => ({ communeCode: undefined, communeName: NAMES[code] }),
  (communeCode) => ({ communeCode, communeName: NAMES[communeCode] }),
);

type Office = Required<Pick<Tables, "loans" | "collections" | "groups" | "sessions" | "deposits">>;

const coded: fc.Arbitrary<Office> = fc.record({
  loans: few(loan).map((loans) => loans.map((row, index): Row => ({ contractId: index + 1, ...row }))),
  collections: few(collection),
  groups: fc.uniqueArray(group, { minLength: 1, selector: ({ groupId, month }) => `${groupId} ${month}` }),
  sessions: fc.uniqueArray(session, {
    minLength: 1,
    selector: ({ communeCode, point, heldOn }) => `${communeCode} ${point} ${heldOn}`,
  }),
  deposits: few(deposit),
});

/** An office's tables: one row a contract, a group and month, a session. */
export const anyOffice: fc.Arbitrary<Office> = fc.tuple(coded, naming).map(([office, name]) => {
  const rename = (rows: readonly Row[]) => rows.map((row): Row => ({ ...row, ...name(String(row.communeCode)) }));
  return { ...office, loans: rename(office.loans), groups: rename(office.groups), sessions: rename(office.sessions) };
});
