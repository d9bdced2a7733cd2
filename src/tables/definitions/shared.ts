import { key, text } from "../fields.ts";

/** Fields that mean the same in every table, each a new schema with the same dictionary. */

export const customerId = () =>
  key({
    words: { vi: "Mã khách hàng", en: "Customer code" },
    headers: [
      "Mã KH",
      "Mã khách hàng",
      "Mã số khách hàng",
      "Mã số KH",
      "Số khách hàng",
      "CIF",
      "Mã CIF",
      "Customer ID",
    ],
    dictionary: "customer",
    digits: 10,
  });

export const contractId = () =>
  key({
    words: { vi: "Số khế ước", en: "Loan contract" },
    headers: [
      "Số khế ước",
      "Mã món vay",
      "Số KU",
      "Mã KU",
      "Mã khế ước",
      "Khế ước",
      "Số khế ước vay",
      "Số khế ước nhận nợ",
      "Số khế ước/Mã món vay",
      "Mã món",
      "Số món vay",
      "Món vay",
      "Số HĐTD",
      "Số hợp đồng",
      "Số hợp đồng tín dụng",
      "Contract ID",
    ],
    dictionary: "contract",
    digits: 16,
  });

export const communeCode = () =>
  key({
    words: { vi: "Mã xã", en: "Commune code" },
    headers: [
      "Mã xã",
      "Mã xã/phường",
      "Mã xã phường",
      "Mã xã, phường",
      "Mã xã/thị trấn",
      "Mã phường/xã",
      "Mã ĐVHC xã",
      "Mã địa bàn xã",
    ],
    dictionary: "commune",
    digits: 6,
  });

export const communeName = () =>
  text({
    words: { vi: "Tên xã", en: "Commune" },
    headers: [
      "Tên xã",
      "Xã",
      "Xã/Phường",
      "Xã/Thị trấn",
      "Xã, thị trấn",
      "Xã, phường",
      "Xã, phường, thị trấn",
      "Tên xã/phường",
      "Tên xã/thị trấn",
      "Tên xã, thị trấn",
      "Phường/Xã",
      "Tên phường/xã",
      "Đơn vị xã",
      "Commune",
    ],
    dictionary: "communeName",
  });

export const groupId = () =>
  key({
    words: { vi: "Mã tổ", en: "Group code" },
    headers: [
      "Mã tổ",
      "Mã tổ TK&VV",
      "Mã tổ TKVV",
      "Mã tổ tiết kiệm và vay vốn",
      "Mã số tổ",
      "Mã số tổ TK&VV",
      "Số hiệu tổ",
      "Group ID",
    ],
    dictionary: "group",
    digits: 7,
  });

export const groupLeader = () =>
  text({
    words: { vi: "Tổ trưởng", en: "Group leader" },
    headers: [
      "Tên tổ trưởng",
      "Tên tổ",
      "Tổ trưởng",
      "Họ tên tổ trưởng",
      "Họ và tên tổ trưởng",
      "Tên tổ TK&VV",
      "Tổ trưởng tổ TK&VV",
    ],
    dictionary: "groupLeader",
    personal: true,
  });

/** The four classes; what stands for "not classed" is absent. */
export const CLASS_SPELLINGS = {
  good: ["Tốt", "Loại tốt", "T", "A"],
  fair: ["Khá", "Loại khá", "K", "B"],
  average: ["Trung bình", "Loại trung bình", "TB", "C"],
  weak: ["Yếu", "Kém", "Yếu kém", "Yếu, kém", "Loại yếu", "Loại yếu kém", "Y", "D"],
  "": ["0", "Không xếp loại", "Chưa xếp loại"],
} as const;
