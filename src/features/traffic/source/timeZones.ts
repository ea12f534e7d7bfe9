/** A time zone to choose; zones of one region stand together. */
export interface ZoneOption {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

let known: readonly ZoneOption[] | null = null;

/** UTC and every zone that the browser knows, by region. */
export function timeZones(): readonly ZoneOption[] {
  known ??= ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")].map(zoneOption);
  return known;
}

/** "America/Argentina/Buenos_Aires" stands under America as "Argentina / Buenos Aires". */
function zoneOption(zone: string): ZoneOption {
  const [region = "", ...place] = zone.split("/");
  return place.length === 0
    ? { value: zone, label: zone, group: "UTC" }
    : { value: zone, label: place.join(" / ").replaceAll("_", " "), group: region };
}
