/** What the sign-in page may have to say first, by its name in the address. */
export const newsNames = ['tiada', 'kuki', 'dikenal', 'usang', 'berakhir'] as const
export type SignInNews = (typeof newsNames)[number]
