/** Hours of live meetings a week that suit these (product 7). */
export const limitPresets = { maker: 8, standard: 10, manager: 15, client: 20 } as const;
