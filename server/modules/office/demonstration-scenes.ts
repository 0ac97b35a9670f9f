/** Simple scenes of school life, drawn: no picture of a real place or person stands in the demonstration. */
const WIDTH = 1200;
const HEIGHT = 900;

type Pick = <Value>(from: readonly Value[]) => Value;

const hills = (pick: Pick): string => {
  const [far, near] = pick([["#8fb9a8", "#5c8d74"], ["#9db4c0", "#5f7f6b"], ["#b7c9a0", "#6d9160"]] as const);
  return `<path d="M0 560 Q200 380 420 520 T820 470 T1200 540 V900 H0Z" fill="${far}"/><path d="M0 660 Q260 520 560 640 T1200 620 V900 H0Z" fill="${near}"/>`;
};

const sky = (pick: Pick): string => {
  const [top, bottom, sun] = pick([["#8ec9e8", "#e9f4f8", "#ffd76a"], ["#f3b27a", "#fbe5c8", "#f0764a"], ["#a9c7e8", "#f5f0e4", "#ffe08a"]] as const);
  return `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#s)"/><circle cx="${pick([220, 640, 960])}" cy="${pick([150, 210])}" r="64" fill="${sun}"/>`;
};

const tree = (x: number, y: number, size: number): string =>
  `<rect x="${x - size * 0.06}" y="${y - size * 0.4}" width="${size * 0.12}" height="${size * 0.4}" fill="#7a5a3c"/><circle cx="${x}" cy="${y - size * 0.62}" r="${size * 0.34}" fill="#4f8a54"/><circle cx="${x - size * 0.2}" cy="${y - size * 0.48}" r="${size * 0.24}" fill="#5f9d60"/>`;

const school = (pick: Pick): string => {
  const wall = pick(["#f3ead8", "#f6d9c4", "#e6e9ee"]);
  const roof = pick(["#a9452e", "#37605a", "#7b4a34"]);
  const windows = Array.from({ length: 14 }, (_, at) => `<rect x="${330 + (at % 7) * 82}" y="${470 + Math.floor(at / 7) * 96}" width="50" height="58" rx="4" fill="#9cc4d6"/>`).join("");
  return `<rect x="300" y="430" width="600" height="240" fill="${wall}"/><path d="M280 430 L600 340 L920 430Z" fill="${roof}"/>${windows}<rect x="568" y="572" width="64" height="98" fill="#6b4a32"/><rect x="210" y="330" width="8" height="340" fill="#8a8a8a"/><rect x="218" y="334" width="74" height="46" fill="#c9302c"/>`;
};

const campus = (pick: Pick): string => `${sky(pick)}${hills(pick)}<rect y="670" width="1200" height="230" fill="#d9c9a3"/>${school(pick)}${tree(150, 740, 240)}${tree(1040, 760, 280)}`;

const village = (pick: Pick): string =>
  `${sky(pick)}${hills(pick)}<path d="M0 780 Q400 700 1200 760 V900 H0Z" fill="#8fae5d"/><rect x="480" y="600" width="260" height="130" fill="#f2e6cd"/><path d="M460 604 L610 530 L760 604Z" fill="#8c4a33"/><rect x="580" y="660" width="56" height="70" fill="#6b4a32"/><rect x="506" y="636" width="46" height="42" fill="#9cc4d6"/><rect x="666" y="636" width="46" height="42" fill="#9cc4d6"/>${tree(330, 760, 260)}${tree(860, 770, 220)}<path d="M608 730 Q560 820 420 900 H700 Q640 820 632 730Z" fill="#cdb98c"/>`;

const classroom = (pick: Pick): string => {
  const desks = Array.from({ length: 12 }, (_, at) => {
    const [x, y] = [130 + (at % 4) * 270, 540 + Math.floor(at / 4) * 120];
    return `<rect x="${x}" y="${y}" width="170" height="26" rx="5" fill="#c99a63"/><circle cx="${x + 85}" cy="${y - 44}" r="30" fill="${pick(["#3a2c25", "#2b2b33", "#4a3527"])}"/><path d="M${x + 40} ${y} q45 -60 90 0Z" fill="${pick(["#c65530", "#17665e", "#3b6ea5", "#e0a83a"])}"/>`;
  }).join("");
  return `<rect width="1200" height="900" fill="#f2ece0"/><rect x="180" y="90" width="840" height="300" rx="10" fill="#8a6a48"/><rect x="200" y="108" width="800" height="264" fill="#2d5a4c"/><path d="M260 190 h${pick([240, 320])} M260 240 h${pick([380, 300])} M260 290 h${pick([180, 260])}" stroke="#e9efe6" stroke-width="8" stroke-linecap="round"/><circle cx="800" cy="240" r="74" fill="none" stroke="#e9efe6" stroke-width="7"/><path d="M800 166 V314 M726 240 H874" stroke="#e9efe6" stroke-width="5"/>${desks}`;
};

const court = (pick: Pick): string =>
  `${sky(pick)}${hills(pick)}<path d="M0 900 L240 600 H960 L1200 900Z" fill="${pick(["#c2603c", "#3f7a8c", "#5c8d5a"])}"/><path d="M120 900 L330 630 H870 L1080 900" fill="none" stroke="#fff" stroke-width="8"/><ellipse cx="600" cy="740" rx="150" ry="54" fill="none" stroke="#fff" stroke-width="8"/><rect x="588" y="380" width="16" height="250" fill="#777"/><rect x="520" y="330" width="152" height="96" fill="#fff" stroke="#c9302c" stroke-width="8"/><circle cx="${pick([480, 700])}" cy="${pick([520, 600])}" r="30" fill="#d9772b"/>`;

const scenes = [campus, village, classroom, court] as const;
export const sceneNames = ["校园", "村小", "课堂", "球场"] as const;

/** A scene by its number, the same each time. */
export function sceneOf(number: number): { readonly name: string; readonly svg: string } {
  let state = number + 1;
  const pick: Pick = (from) => {
    state = (state * 48_271) % 2_147_483_647;
    return from[state % from.length]!;
  };
  const at = number % scenes.length;
  return { name: `${sceneNames[at]}.jpg`, svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${scenes[at]!(pick)}</svg>` };
}
