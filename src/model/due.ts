/** The last month of a date of completion, `YYYY-MM` or `YYYY`: a year alone means its end. */
export const lastMonthOf = (due: string): string => (due.length > 4 ? due : `${due}-12`);
