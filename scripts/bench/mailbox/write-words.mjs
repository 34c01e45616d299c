const FREQUENT =
  "le la les de du des et à un une pour votre nous vous que qui est sont dans avec sur bonjour merci devis facture commande livraison cuisine rendez-vous client société adresse réponse demande information prix produit délai paiement semaine lundi projet équipe réunion contrat signature document photo dossier porte-fenêtre l'atelier aujourd'hui".split(
    " ",
  );
const SYLLABLES =
  "ba bre cha clo dé do é fi fra gan gra jou la lé li lon ma mé mo nai ni o pa plé po ra ré ri ro sa ser si ta té ti tion tou tra va ver vi".split(
    " ",
  );

/**
 * Text like a person's: half of it few words that come again and again, the rest out of thousands.
 * @param {ReturnType<typeof import("./random.mjs").createRandom>} random
 */
export function createWriter(random) {
  const rare = Array.from({ length: 8_000 }, () =>
    Array.from({ length: random.between(2, 4) }, () => random.pick(SYLLABLES)).join(""),
  );
  // Squared, so that the first of the rare ones come most often.
  const word = () => (random.next() < 0.5 ? random.pick(FREQUENT) : rare[Math.floor(random.next() ** 2 * rare.length)]);
  const sentence = (length) => {
    const words = Array.from({ length }, word).join(" ");
    return words[0].toUpperCase() + words.slice(1);
  };
  const paragraph = (words) => {
    const sentences = [];
    for (let left = words; left > 0; left -= 12) sentences.push(`${sentence(Math.min(left, 12))}.`);
    return sentences.join(" ");
  };
  return { sentence, paragraph };
}
