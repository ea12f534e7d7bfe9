import { catalogue } from "../catalogue";

export const noticesMessages = catalogue(
  { link: "Open-source licences", text: "The software that this page is made of" },
  { link: "开源许可", text: "本页面所使用的软件" },
);
