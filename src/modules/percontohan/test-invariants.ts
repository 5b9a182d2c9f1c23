/** What breaks each statement of the room, and no other. */
export const breaks: Record<string, string> = {
  'percontohan.named': `insert into percontohan select gen_random_uuid(), date '2019-05-01', date '2019-05-31', 'toy'`,
}
