/** Why an operation cannot be done, in Chinese. Thrown inside of this folder; those who ask get it as an answer. */
export class Refusal extends Error {}
