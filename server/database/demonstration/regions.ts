import type { RegionRow } from "./rows";
import type { Place, Places, World } from "./world";

/** Provinces, cities and counties of the published figures, with their codes of GB/T 2260; the seat in degrees north and east. */
const PUBLISHED: [code: string, name: string, seat: [number, number], townships?: string[]][] = [
  ["430000", "湖南省", [28.228, 112.939]],
  ["431100", "永州市", [26.42, 111.613]],
  ["431128", "新田县", [25.904, 112.203], ["清溪镇", "松岭镇", "云塘镇", "石桥镇", "竹源乡", "梅岗乡", "荷塘乡"]],
  ["430500", "邵阳市", [27.239, 111.468]],
  ["430582", "邵东市", [27.259, 111.744], ["仙槎镇", "柳河镇"]],
  ["430100", "长沙市", [28.228, 112.939]],
  ["430111", "雨花区", [28.136, 113.038], ["清风街道", "梧桐街道", "春华街道", "朝晖街道"]],
  ["430300", "湘潭市", [27.83, 112.944]],
  ["430381", "湘乡市", [27.734, 112.535], ["涟岸镇", "茶山乡"]],
  ["430900", "益阳市", [28.554, 112.355]],
  ["430981", "沅江市", [28.844, 112.361], ["芦洲镇", "湖心镇"]],
  ["140000", "山西省", [37.87, 112.549]],
  ["140200", "大同市", [40.077, 113.3]],
  ["140215", "云州区", [40.04, 113.612], ["杏坡镇", "桑源镇", "火石镇", "黄花乡", "峰台乡"]],
  ["410000", "河南省", [34.766, 113.654]],
  ["370000", "山东省", [36.669, 117.021]],
  ["371000", "威海市", [37.513, 122.12]],
  ["371002", "环翠区", [37.496, 122.105], ["海晏街道", "松涛街道", "望岛镇", "羊湾镇", "潮声镇"]],
  ["371082", "荣成市", [37.158, 122.45], ["渔歌镇", "石岸镇", "天鹅镇"]],
  ["530000", "云南省", [25.046, 102.71]],
  ["530400", "玉溪市", [24.352, 102.547]],
];

const parentCode = (code: string): string | null => {
  if (code.endsWith("0000")) return null;
  return code.endsWith("00") ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
};

const levelOf = (code: string): RegionRow["level"] => {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "city" : "county";
};

/** The regions of the figures; below the counties some townships whose names begin with 示例, for they are made up. */
export function makeRegions(world: World): Places {
  const at = world.now - 500 * 86_400_000;
  const places = new Map<string, Place>();
  for (const [code, name, seat, townships = []] of PUBLISHED) {
    const above = parentCode(code);
    const parent = above === null ? null : (places.get(above) ?? null);
    if (above !== null && !parent) throw new Error(`${name} stands before its parent ${above}`);
    const region = world.add("region", at, { parent_id: parent?.region.id ?? null, code, name, level: levelOf(code) });
    const place: Place = { region, name, seat, parent, townships: [] };
    places.set(code, place);
    for (const [index, word] of townships.entries()) {
      const townshipName = `示例${word}`;
      // 9xx: no township of the national list has it
      const township = world.add("region", at, { parent_id: region.id, code: `${code}${901 + index}`, name: townshipName, level: "township" });
      const turn = (index / townships.length) * 2 * Math.PI;
      const around: [number, number] = [seat[0] - 0.03 + 0.09 * Math.sin(turn), seat[1] - 0.04 + 0.09 * Math.cos(turn)];
      place.townships.push({ region: township, name: townshipName, seat: around, parent: place, townships: [] });
    }
  }
  return places;
}

export function placeOf(places: Places, code: string): Place {
  const place = places.get(code);
  if (!place) throw new Error(`no region ${code}`);
  return place;
}
