/** The lines above the header. */
export const TITLE = ["SAO KÊ CHI TIẾT MÓN VAY", "Đến ngày 31/12/2020"] as const;
