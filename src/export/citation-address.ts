/** The address in citations that are written before the address of the passage is known. */
export const ADDRESS = "https://address.invalid/";
