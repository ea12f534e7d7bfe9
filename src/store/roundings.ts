/**
 * For views, which run no pricing themselves: what the printed amounts of a column lack to add up to their printed
 * total.
 */
export { roundingOfItems, roundingOfLines, roundingOfRows } from "../pricing/quote/roundedColumn";
