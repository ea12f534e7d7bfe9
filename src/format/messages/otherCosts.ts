import { catalogue } from "../catalogue";

/** Words of the form for any other cost. The cloud resources keep their product names, as source ai-paas lists them. */
export const otherCostMessages = catalogue(
  {
    description: "Description",
    descriptionHint: "Any text; the list offers cloud products used with Model Studio",
    unitPrice: "Unit price",
    unitPriceHint: "Your own price, in the scenario’s currency",
    quantity: "Quantity",
    billing: "Billing",
    billings: { "one-time": "One-time", monthly: "Monthly" },
    what: { price: "a price", quantity: "a quantity" },
  },
  {
    description: "费用内容",
    descriptionHint: "可填任意文字；列表给出与百炼配合使用的云产品",
    unitPrice: "单价",
    unitPriceHint: "由您填写，币种与方案一致",
    quantity: "数量",
    billing: "计费方式",
    billings: { "one-time": "一次性", monthly: "每月" },
    what: { price: "单价", quantity: "数量" },
  },
);
