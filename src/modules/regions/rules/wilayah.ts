/**
 * The five wilayah of the sample season. The announcement names their number, not their members, so the division is an
 * example and is marked as one.
 */
export const wilayah = [
  { code: 'bogor-raya', name: both('Bogor Raya'), members: ['3201', '3202', '3203', '3271', '3272', '3276'] },
  { code: 'purwakarta-bekasi', name: both('Purwakarta–Bekasi'), members: ['3213', '3214', '3215', '3216', '3275'] },
  { code: 'cirebon', name: both('Cirebon'), members: ['3208', '3209', '3210', '3212', '3274'] },
  { code: 'bandung-raya', name: both('Bandung Raya'), members: ['3204', '3211', '3217', '3273', '3277'] },
  { code: 'priangan', name: both('Priangan'), members: ['3205', '3206', '3207', '3218', '3278', '3279'] },
]

function both(name: string): { id: string; en: string } {
  return { id: name, en: name }
}
