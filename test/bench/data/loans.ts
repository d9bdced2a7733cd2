import { AS_OF } from "../../../fixtures/long-phu/generator/dates.ts";
import { inventPerson } from "../../../fixtures/long-phu/generator/people.ts";
import { type Random, randomFor } from "../../../fixtures/long-phu/generator/random.ts";
import type { Day } from "../../../src/values/day.ts";

/** A loan as the core system exports it. Amounts in whole đồng, all people invented. */
export interface Loan {
  contract: string;
  customer: string;
  customerName: string;
  communeCode: string;
  communeName: string;
  hamletCode: string;
  hamletName: string;
  group: string;
  groupLeader: string;
  organisation: string;
  organisationName: string;
  programme: string;
  programmeName: string;
  fund: string;
  disbursedOn: Day;
  lastDisbursedOn: Day;
  dueOn: Day;
  /** % a year */
  rate: number;
  disbursed: number;
  current: number;
  overdue: number;
  frozen: number;
  interestDue: number;
  interestPaid: number;
  interestPaidToDate: number;
  interestArrears: number;
  isOpen: boolean;
}

/** How large the bank's unit is that a file is exported for. */
export interface Extent {
  readonly rows: number;
  readonly communes: number;
}

/** One row in so many repeats a loan printed before, as exports do for a customer with two savings books. */
export const ROWS_PER_REPEAT = 5000;

const MEMBERS_PER_GROUP = 40;
export const LOANS_PER_CUSTOMER = 1.6;
const NAMES = 4096;
const ORGANISATIONS = [
  ["11", "Hội Nông dân"],
  ["12", "Hội Liên hiệp Phụ nữ"],
  ["13", "Hội Cựu chiến binh"],
  ["14", "Đoàn Thanh niên"],
] as const;
const PROGRAMMES = [
  { code: "01", name: "Cho vay hộ nghèo theo Nghị định số 78/2002/NĐ-CP", rate: 6.6, most: 100 },
  { code: "02", name: "Cho vay học sinh, sinh viên có hoàn cảnh khó khăn", rate: 6.6, most: 60 },
  { code: "04", name: "Cho vay hỗ trợ tạo việc làm, duy trì và mở rộng việc làm", rate: 7.92, most: 100 },
  { code: "06", name: "Cho vay nước sạch và vệ sinh môi trường nông thôn", rate: 9, most: 20 },
  { code: "15", name: "Cho vay hộ nghèo về nhà ở theo Quyết định số 167/2008/QĐ-TTg", rate: 3, most: 25 },
  { code: "19", name: "Cho vay hộ cận nghèo theo Quyết định số 15/2013/QĐ-TTg", rate: 7.92, most: 100 },
  { code: "21", name: "Cho vay hộ mới thoát nghèo theo Quyết định số 28/2015/QĐ-TTg", rate: 8.25, most: 100 },
] as const;
const SYLLABLES = "An Bình Châu Đại Đông Giang Hòa Hưng Khánh Long Lộc Mỹ Ngãi Nhơn Phong Phú Quới Sơn Tân Thạnh".split(
  " ",
);
const KINDS = ["Xã", "Xã", "Xã", "Phường", "Thị trấn"] as const;

/**
 * The loans of a unit in the order of no key, as exports come: always the same for an extent. The record is used again for
 * the next row.
 */
export function* loansOf({ rows, communes }: Extent): Generator<Loan> {
  const random = randomFor(`bench ${rows} ${communes}`);
  const names = Array.from({ length: NAMES }, () => inventPerson(random).name);
  const places = Array.from({ length: communes }, (_, index) => commune(index));
  const groups = Math.ceil(rows / MEMBERS_PER_GROUP);
  const customers = Math.ceil(rows / LOANS_PER_CUSTOMER);
  const loan = emptyLoan();
  const settled: Loan[] = [];
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_PER_REPEAT === ROWS_PER_REPEAT - 1) {
      yield random.pick(settled);
      continue;
    }
    // 3^18 has no factor in common with 10^9: every row its own contract
    loan.contract = `6607031${padded((row * 387_420_489 + 2020) % 1_000_000_000, 9)}`;
    drawCustomer(loan, random.whole(0, customers - 1), { names, places, groups });
    drawTerms(loan, random);
    drawAmounts(loan, random);
    // A repeated row has no money in it, so that a bare sum over all rows is the sum over loans.
    if (settled.length <= row / ROWS_PER_REPEAT && !loan.isOpen && loan.interestDue === 0) settled.push({ ...loan });
    yield loan;
  }
}

function drawCustomer(
  loan: Loan,
  customer: number,
  {
    names,
    places,
    groups,
  }: { names: readonly string[]; places: readonly (readonly [string, string])[]; groups: number },
): void {
  const group = Math.imul(customer, 2_654_435_769) >>> 0;
  const groupIndex = group % groups;
  const isDirect = customer % 40 === 0;
  const place = places[groupIndex % places.length] as readonly [string, string];
  const organisation = ORGANISATIONS[groupIndex % ORGANISATIONS.length] as (typeof ORGANISATIONS)[number];
  const hamlet = padded((Math.floor(groupIndex / places.length) % 12) + 1, 2);
  loan.customer = `66${padded(customer, 8)}`;
  loan.customerName = names[(group >>> 7) % NAMES] as string;
  loan.communeCode = place[0];
  loan.communeName = place[1];
  loan.hamletCode = place[0] + hamlet;
  loan.hamletName = `Ấp ${hamlet}`;
  loan.group = isDirect ? "0000000" : padded(groupIndex + 1_000_000, 7);
  loan.groupLeader = isDirect ? "" : (names[groupIndex % NAMES] as string);
  loan.organisation = isDirect ? "" : organisation[0];
  loan.organisationName = isDirect ? "" : organisation[1];
}

function drawTerms(loan: Loan, random: Random): void {
  const programme = random.pick(PROGRAMMES);
  loan.programme = programme.code;
  loan.programmeName = programme.name;
  loan.fund = random.chance(0.15) ? "2" : "1";
  loan.rate = programme.rate;
  loan.disbursedOn = AS_OF - random.whole(30, 2500);
  loan.lastDisbursedOn = loan.disbursedOn + random.whole(0, 30);
  loan.dueOn = loan.disbursedOn + 365 * random.whole(1, 10);
  loan.disbursed = random.whole(4, programme.most * 2) * 500_000;
}

function drawAmounts(loan: Loan, random: Random): void {
  loan.isOpen = random.chance(0.9);
  const balance = loan.isOpen ? Math.ceil((loan.disbursed * random.whole(1, 20)) / 20_000) * 1000 : 0;
  const trouble = random.next();
  loan.overdue = trouble < 0.012 ? balance : trouble < 0.016 ? Math.floor(balance / 3) : 0;
  loan.frozen = trouble > 0.997 ? balance : 0;
  loan.current = balance - loan.overdue - loan.frozen;
  const runs = loan.isOpen || random.chance(0.5);
  loan.interestDue = runs ? Math.floor(((loan.disbursed + balance) * loan.rate) / 200) : 0;
  loan.interestPaid = random.chance(0.03) ? Math.floor(loan.interestDue / 2) : loan.interestDue;
  loan.interestArrears = loan.interestDue - loan.interestPaid;
  loan.interestPaidToDate = loan.interestPaid + Math.floor(loan.disbursed * 0.06) * random.whole(0, 3);
}

function commune(index: number): readonly [code: string, name: string] {
  const first = SYLLABLES[index % SYLLABLES.length];
  const second = SYLLABLES[(7 + Math.floor(index / SYLLABLES.length)) % SYLLABLES.length];
  return [padded(90_001 + 37 * index, 6), `${KINDS[index % KINDS.length]} ${first} ${second}`];
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

function emptyLoan(): Loan {
  const texts = { contract: "", customer: "", customerName: "", communeCode: "", communeName: "", hamletCode: "" };
  const people = { hamletName: "", group: "", groupLeader: "", organisation: "", organisationName: "" };
  const terms = { programme: "", programmeName: "", fund: "", disbursedOn: 0, lastDisbursedOn: 0, dueOn: 0, rate: 0 };
  const amounts = { disbursed: 0, current: 0, overdue: 0, frozen: 0, interestDue: 0, interestPaid: 0 };
  return { ...texts, ...people, ...terms, ...amounts, interestPaidToDate: 0, interestArrears: 0, isOpen: true };
}
