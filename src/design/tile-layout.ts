// Where each regency of West Java lies on the map of tiles: column and row, north coast = row 0; and its name in a small tile.

/** code → [column, row, short name] */
export const layout: Record<string, [number, number, string]> = {
  '3276': [1, 0, 'Depok'],
  '3275': [2, 0, 'K.Bks'],
  '3216': [3, 0, 'Bks'],
  '3215': [4, 0, 'Krwg'],
  '3213': [5, 0, 'Subang'],
  '3212': [6, 0, 'Indr'],
  '3201': [0, 1, 'Bogor'],
  '3271': [1, 1, 'K.Bgr'],
  '3203': [2, 1, 'Cianjr'],
  '3214': [3, 1, 'Pwk'],
  '3211': [4, 1, 'Smdg'],
  '3210': [5, 1, 'Mjlk'],
  '3274': [6, 1, 'K.Crb'],
  '3202': [0, 2, 'Skbmi'],
  '3272': [1, 2, 'K.Skb'],
  '3217': [2, 2, 'KBB'],
  '3277': [3, 2, 'Cimahi'],
  '3273': [4, 2, 'K.Bdg'],
  '3208': [5, 2, 'Kngan'],
  '3209': [6, 2, 'Crbn'],
  '3204': [2, 3, 'Bdg'],
  '3205': [3, 3, 'Garut'],
  '3278': [4, 3, 'K.Tsk'],
  '3207': [5, 3, 'Ciamis'],
  '3279': [6, 3, 'Banjar'],
  '3206': [4, 4, 'Tasik'],
  '3218': [5, 4, 'Pgdrn'],
}

/** "3204" from "32.04" or "3204". */
export function tileCode(code: string): string {
  return code.replaceAll('.', '')
}
