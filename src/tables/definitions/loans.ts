import { date, key, money, rate, text } from "../fields.ts";
import type { TableDefinition } from "../table.ts";
import { communeCode, communeName, contractId, customerId, groupId, groupLeader } from "./shared.ts";

/** A loan's interest due in the month, the quarter or the year of the data. */
function interestDue(vi: string, en: string) {
  return interestWithin(["Lãi phải thu", "Lãi DT", "Lãi dự thu"], vi, `Interest due in the ${en}`);
}

/** A loan's interest paid in the month, the quarter or the year of the data. */
function interestPaid(vi: string, en: string) {
  return interestWithin(["Lãi thực thu", "Lãi TT", "Thu lãi"], vi, `Interest paid in the ${en}`);
}

function interestWithin(names: readonly [string, ...string[]], vi: string, en: string) {
  return money({
    words: { vi: `${names[0]} trong ${vi}`, en },
    headers: names.flatMap((name) => [`${name} trong ${vi}`, `${name} ${vi}`]),
  });
}

const fields = {
  contractId: contractId(),
  customerId: customerId(),
  customerName: text({
    words: { vi: "Tên khách hàng", en: "Customer name" },
    headers: [
      "Tên KH",
      "Tên khách hàng",
      "Họ tên",
      "Họ và tên",
      "Họ tên khách hàng",
      "Họ và tên khách hàng",
      "Tên người vay",
      "Họ tên KH",
    ],
    dictionary: "customerName",
    personal: true,
  }),
  officeCode: key({
    words: { vi: "Mã PGD", en: "Office code" },
    headers: ["Mã PGD", "Mã phòng giao dịch", "Mã POS", "Mã đơn vị", "Mã chi nhánh"],
    dictionary: "office",
    digits: 6,
  }),
  officeName: text({
    words: { vi: "Tên PGD", en: "Office" },
    headers: ["Tên PGD", "Tên phòng giao dịch", "PGD", "Phòng giao dịch", "Tên POS", "Tên đơn vị"],
    dictionary: "officeName",
  }),
  district: text({
    words: { vi: "Huyện", en: "District" },
    headers: ["Huyện", "Tên huyện", "Quận/Huyện", "Huyện/Thị xã", "Quận huyện"],
    dictionary: "district",
  }),
  communeCode: communeCode(),
  communeName: communeName(),
  hamletCode: key({
    words: { vi: "Mã thôn", en: "Hamlet code" },
    headers: ["Mã thôn", "Mã ấp", "Mã thôn/ấp", "Mã thôn (ấp)", "Mã khóm/ấp", "Mã thôn, ấp", "Mã thôn bản"],
    dictionary: "hamlet",
    digits: 8,
  }),
  hamletName: text({
    words: { vi: "Tên thôn, ấp", en: "Hamlet" },
    headers: [
      "Tên thôn",
      "Ấp",
      "Thôn",
      "Tên ấp",
      "Thôn/Ấp",
      "Thôn, ấp",
      "Tên thôn/ấp",
      "Khóm/Ấp",
      "Ấp/Khóm",
      "Thôn/Ấp/Khóm",
      "Tên thôn bản",
      "Thôn/bản",
    ],
    dictionary: "hamletName",
  }),
  groupId: groupId(),
  groupLeader: groupLeader(),
  organisationCode: key({
    words: { vi: "Mã đơn vị ủy thác", en: "Mass organisation code" },
    headers: [
      "Mã ĐVUT",
      "Mã đơn vị ủy thác",
      "Mã hội",
      "Mã đơn vị nhận ủy thác",
      "Mã hội đoàn thể",
      "Mã tổ chức hội",
      "Mã TCHĐT",
    ],
    dictionary: "organisation",
  }),
  organisationName: text({
    words: { vi: "Đơn vị ủy thác", en: "Mass organisation" },
    headers: [
      "Tên ĐVUT",
      "ĐVUT",
      "Hội",
      "Đơn vị ủy thác",
      "Tên đơn vị ủy thác",
      "Đơn vị nhận ủy thác",
      "Hội đoàn thể",
      "Tên hội",
      "Tổ chức hội",
      "Hội quản lý",
      "Hội nhận ủy thác",
    ],
    dictionary: "organisationName",
  }),
  programmeCode: key({
    words: { vi: "Mã chương trình", en: "Programme code" },
    headers: ["Mã chương trình", "Mã CT", "Mã chương trình cho vay", "Mã CTCV", "Mã CTTD", "Mã chương trình tín dụng"],
    dictionary: "programme",
  }),
  programmeName: text({
    words: { vi: "Chương trình", en: "Programme" },
    headers: [
      "Tên chương trình",
      "Chương trình",
      "Chương trình cho vay",
      "Tên chương trình cho vay",
      "Chương trình tín dụng",
      "CTCV",
      "Chương trình vay",
      "Tên CT",
    ],
    dictionary: "programmeName",
  }),
  fund: text({
    words: { vi: "Nguồn vốn", en: "Fund" },
    headers: ["Nguồn vốn", "Mã nguồn vốn", "Nguồn", "Loại nguồn vốn"],
    dictionary: "fund",
    spellings: {
      central: ["1", "01", "TW", "Trung ương", "Nguồn vốn trung ương", "Vốn trung ương", "NVTW"],
      local: ["2", "02", "ĐP", "Địa phương", "Nguồn vốn địa phương", "Vốn địa phương", "NVĐP", "Ngân sách địa phương"],
    },
  }),
  signedOn: date({
    words: { vi: "Ngày vay", en: "Signed on" },
    headers: ["Ngày vay", "Ngày nhận nợ", "Ngày ký khế ước", "Ngày ký hợp đồng", "Ngày lập khế ước"],
  }),
  disbursedOn: date({
    words: { vi: "Ngày giải ngân đầu tiên", en: "First disbursed on" },
    headers: [
      "Ngày GN đầu tiên",
      "Ngày giải ngân đầu tiên",
      "Ngày giải ngân",
      "Ngày GN",
      "Ngày GN lần đầu",
      "Ngày giải ngân lần đầu",
    ],
  }),
  lastDisbursedOn: date({
    words: { vi: "Ngày giải ngân cuối cùng", en: "Last disbursed on" },
    headers: [
      "Ngày GN cuối cùng",
      "Ngày giải ngân cuối cùng",
      "Ngày GN cuối",
      "Ngày giải ngân cuối",
      "Ngày giải ngân lần cuối",
    ],
  }),
  dueContract: date({
    words: { vi: "Ngày đến hạn theo hợp đồng", en: "Due by contract" },
    headers: [
      "Ngày ĐH theo hợp đồng",
      "Ngày đến hạn theo hợp đồng",
      "Ngày ĐH theo HĐ",
      "Ngày ĐH hợp đồng",
      "Ngày đến hạn cuối cùng",
      "Ngày đến hạn cuối",
      "Ngày ĐH cuối cùng",
      "Hạn trả cuối cùng",
    ],
  }),
  dueExtended: date({
    words: { vi: "Ngày đến hạn gia hạn", en: "Due as extended" },
    headers: [
      "Ngày ĐH gia hạn",
      "Ngày ĐH theo gia hạn",
      "Ngày đến hạn gia hạn",
      "Ngày đến hạn sau gia hạn",
      "Ngày đến hạn theo gia hạn",
      "Ngày gia hạn đến",
    ],
  }),
  dueSession: date({
    words: { vi: "Ngày đến hạn theo phiên giao dịch xã", en: "Due at the commune session" },
    headers: [
      "Ngày ĐH GDXA",
      "Ngày ĐH theo GDXA",
      "Ngày ĐH theo GDX",
      "Ngày ĐH GDX",
      "Ngày đến hạn GDX",
      "Ngày đến hạn GDXA",
      "Ngày đến hạn theo GDX",
      "Ngày đến hạn giao dịch xã",
    ],
  }),
  frozenUntil: date({
    words: { vi: "Ngày hết hạn khoanh", en: "Frozen until" },
    headers: [
      "Ngày hết hạn khoanh",
      "Ngày hết hạn khoanh nợ",
      "Ngày kết thúc khoanh",
      "Ngày kết thúc khoanh nợ",
      "Khoanh đến ngày",
      "Ngày đến hạn khoanh",
      "Ngày hết thời gian khoanh nợ",
    ],
  }),
  ratePerYear: rate({
    words: { vi: "Lãi suất (%/năm)", en: "Rate (% a year)" },
    headers: ["Lãi suất", "Lãi suất năm", "Lãi suất (%/năm)", "Lãi suất cho vay", "Lãi suất trong hạn", "LS", "LS năm"],
  }),
  disbursed: money({
    words: { vi: "Tổng giải ngân", en: "Disbursed" },
    headers: [
      "Tổng giải ngân",
      "Số tiền giải ngân",
      "Tổng số tiền giải ngân",
      "Số tiền GN",
      "Tổng GN",
      "Số tiền vay",
      "Số tiền cho vay",
      "Đã giải ngân",
      "Lũy kế giải ngân",
    ],
    blank: "absent",
  }),
  current: money({
    words: { vi: "Dư nợ trong hạn", en: "Current balance" },
    headers: [
      "Dư nợ trong hạn",
      "Dư nợ TH",
      "Nợ trong hạn",
      "Dư nợ gốc trong hạn",
      "Trong đó dư nợ trong hạn",
      "Dư nợ trong hạn gốc",
    ],
  }),
  overdue: money({
    words: { vi: "Dư nợ quá hạn", en: "Overdue balance" },
    headers: [
      "Dư nợ quá hạn",
      "Dư nợ QH",
      "Nợ quá hạn",
      "NQH",
      "Dư nợ gốc quá hạn",
      "Trong đó dư nợ quá hạn",
      "Dư NQH",
    ],
  }),
  frozen: money({
    words: { vi: "Dư nợ khoanh", en: "Frozen balance" },
    headers: [
      "Dư nợ khoanh",
      "Nợ khoanh",
      "Dư nợ NK",
      "Dư nợ được khoanh",
      "Dư nợ gốc khoanh",
      "Trong đó dư nợ khoanh",
      "Dư nợ nợ khoanh",
    ],
  }),
  outstanding: money({
    words: { vi: "Tổng dư nợ", en: "Outstanding balance" },
    headers: [
      "Tổng dư nợ",
      "Tổng số dư nợ",
      "Dư nợ tổng số",
      "Dư nợ",
      "Dư nợ gốc",
      "Dư nợ tổng cộng",
      "Tổng cộng dư nợ",
      "Dư nợ tổng",
    ],
    blank: "absent",
  }),
  principalDueToDate: money({
    words: { vi: "Gốc đến hạn lũy kế", en: "Principal due to date" },
    headers: [
      "Gốc đến hạn LK",
      "Gốc đến hạn lũy kế",
      "Lũy kế gốc đến hạn",
      "LK gốc đến hạn",
      "Gốc ĐH LK",
      "Gốc đến hạn",
    ],
  }),
  principalPaidToDate: money({
    words: { vi: "Gốc đã trả", en: "Principal paid to date" },
    headers: [
      "Gốc đã trả",
      "Gốc đã trả LK",
      "Gốc đã trả lũy kế",
      "Lũy kế gốc đã trả",
      "Lũy kế thu gốc",
      "Tổng thu gốc",
      "LK thu gốc",
    ],
  }),
  interestPaidToDate: money({
    words: { vi: "Lũy kế thu lãi", en: "Interest paid to date" },
    headers: ["Lũy kế thu lãi", "Tổng thu lãi", "LK thu lãi", "Lãi đã trả LK", "Lãi đã thu lũy kế", "Lãi đã trả"],
  }),
  interestArrearsCurrent: money({
    words: { vi: "Lãi tồn trong hạn", en: "Interest in arrears, current" },
    headers: ["Lãi tồn TH", "Lãi tồn trong hạn", "Lãi tồn đọng trong hạn", "Lãi tồn đọng TH"],
  }),
  interestArrearsOverdue: money({
    words: { vi: "Lãi tồn quá hạn", en: "Interest in arrears, overdue" },
    headers: ["Lãi tồn QH", "Lãi tồn quá hạn", "Lãi tồn đọng quá hạn", "Lãi tồn đọng QH"],
  }),
  interestDueMonth: interestDue("tháng", "month"),
  interestDueQuarter: interestDue("quý", "quarter"),
  interestDueYear: interestDue("năm", "year"),
  interestPaidMonth: interestPaid("tháng", "month"),
  interestPaidQuarter: interestPaid("quý", "quarter"),
  interestPaidYear: interestPaid("năm", "year"),
  status: text({
    words: { vi: "Tình trạng món vay", en: "Status" },
    headers: ["Tình trạng món vay", "Tình trạng", "Trạng thái món vay", "Trạng thái", "Tình trạng khế ước", "Status"],
    dictionary: "loanStatus",
    spellings: {
      OPEN: ["O", "Đang hoạt động", "Đang vay", "Còn dư nợ", "Hoạt động", "Mở"],
      CLOSE: ["C", "CLOSED", "Đã tất toán", "Tất toán", "Đã đóng", "Đóng", "Hết dư nợ"],
    },
  }),
  asOf: date({
    words: { vi: "Ngày số liệu", en: "Date of the data" },
    headers: ["Ngày số liệu", "Ngày báo cáo", "Ngày dữ liệu", "Ngày sao kê", "Ngày BC", "Ngày chốt số liệu"],
  }),
} satisfies TableDefinition["fields"];

/** The ledger: one row per loan contract, settled ones included. */
export const loans = {
  id: "loans",
  words: { vi: "Sao kê món vay", en: "Loan ledger" },
  purpose: {
    vi: "Mỗi dòng một món vay: dư nợ trong hạn, quá hạn, khoanh, lãi phải thu và lãi thực thu. Cần cả món đã tất toán.",
    en: "One row per loan: current, overdue and frozen balance, interest due and paid. Settled loans belong in it too.",
  },
  fields,
  requires: [
    ["contractId"],
    ["customerId"],
    ["communeCode", "communeName"],
    ["disbursedOn"],
    ["current"],
    ["overdue"],
    ["frozen"],
  ],
  identity: "contractId",
  label: ["contractId", "groupId"],
  weight: [["outstanding"], ["current", "overdue", "frozen"]],
} as const satisfies TableDefinition;
