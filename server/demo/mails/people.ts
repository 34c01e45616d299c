import type { Person } from "./demo-mail";

// Reserved domains (RFC 2606): none of these people or firms exists.

/** Whose mailbox this is; its contact form writes under the same address. */
export const SHOP: Person = { name: "Cuisines Martin", address: "contact@cuisines-martin.example" };

export const FORM: Person = { name: "Formulaire du site", address: SHOP.address };

export const CUSTOMERS = [
  person("Sophie Lambert", "sophie.lambert@courriel.example"),
  person("Karim Benali", "k.benali@courriel.example"),
  person("Hélène Faure", "helene.faure@messagerie.example"),
  person("Thomas Girard", "thomas.girard@courriel.example"),
  person("Nadia Cherif", "nadia.cherif@messagerie.example"),
  person("Jean-Marc Leroy", "jm.leroy@courriel.example"),
  person("Élodie Marchand", "elodie.marchand@messagerie.example"),
  person("Pierre Vasseur", "pvasseur@courriel.example"),
  person("Inès Moreau", "ines.moreau@messagerie.example"),
  person("Laurent Picard", "laurent.picard@courriel.example"),
  person("Françoise Aubry", "francoise.aubry@messagerie.example"),
  person("Mehdi Haddad", "mehdi.haddad@courriel.example"),
  person("Camille Roussel", "camille.roussel@messagerie.example"),
  person("Yann Le Goff", "yann.legoff@courriel.example"),
  person("Martine Dubois", "martine.dubois@messagerie.example"),
  person("Aïcha Diallo", "aicha.diallo@courriel.example"),
  person("Julien Perrot", "julien.perrot@messagerie.example"),
  person("Claude Besnard", "claude.besnard@courriel.example"),
  person("Lucie Garnier", "lucie.garnier@messagerie.example"),
  person("Antoine Renaud", "antoine.renaud@courriel.example"),
  person("Sylvie Caron", "sylvie.caron@messagerie.example"),
  person("Noël Guillou", "noel.guillou@courriel.example"),
  person("Manon Chevalier", "manon.chevalier@messagerie.example"),
  person("Olivier Baudry", "olivier.baudry@courriel.example"),
] as const satisfies readonly Person[];

export const TRADES = {
  architect: person("Atelier Bréhat Architectes", "projets@atelier-brehat.example"),
  plumber: person("Plomberie Leroux", "contact@plomberie-leroux.example"),
  electrician: person("Élec'Ouest", "planning@elec-ouest.example"),
  accountant: person("Cabinet Tessier", "dossiers@cabinet-tessier.example"),
  agency: person("Agence Quai Ouest", "gestion@quai-ouest.example"),
};

export const SUPPLIERS = [
  person("Façades Armor", "commandes@facades-armor.example"),
  person("Électro Pro Distribution", "service.clients@electropro.example"),
  person("Granit & Quartz de l'Ouest", "adv@granit-quartz.example"),
  person("Quincaillerie Durand", "expedition@quincaillerie-durand.example"),
  person("Transports Kerjean", "suivi@transports-kerjean.example"),
] as const satisfies readonly Person[];

function person(name: string, address: string): Person {
  return { name, address };
}
