/**
 * How many pesantren the ministry's published list of West Java has in each regency (8,410 in all). The sample season is
 * spread over the same shape.
 */
export const recordedPerRegency: readonly (readonly [code: string, recorded: number])[] = [
  ['3201', 1060],
  ['3202', 630],
  ['3203', 276],
  ['3204', 127],
  ['3205', 1035],
  ['3206', 1327],
  ['3207', 439],
  ['3208', 20],
  ['3209', 726],
  ['3210', 256],
  ['3211', 245],
  ['3212', 66],
  ['3213', 33],
  ['3214', 186],
  ['3215', 463],
  ['3216', 204],
  ['3217', 475],
  ['3218', 138],
  ['3271', 144],
  ['3272', 94],
  ['3273', 91],
  ['3274', 41],
  ['3275', 8],
  ['3276', 49],
  ['3277', 30],
  ['3278', 207],
  ['3279', 40],
]

/** Splits `total` by the shape; parts are whole, at least one, and add up. */
export function spread(total: number): Map<string, number> {
  const all = recordedPerRegency.reduce((sum, [, recorded]) => sum + recorded, 0)
  const exact = recordedPerRegency.map(([code, recorded]) => ({ code, share: (recorded * total) / all }))
  const parts = new Map(exact.map(({ code, share }) => [code, Math.max(1, Math.floor(share))]))
  const byRest = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1) || a.code.localeCompare(b.code))
  let left = total - [...parts.values()].reduce((sum, n) => sum + n, 0)
  for (let at = 0; left > 0; at = (at + 1) % byRest.length, left--)
    parts.set(byRest[at]!.code, parts.get(byRest[at]!.code)! + 1)
  return parts
}
