import { printRates } from "./printRates";
import { runCommand } from "../runCommand";

void runCommand("rates", () => [printRates(process.argv.slice(2))]);
