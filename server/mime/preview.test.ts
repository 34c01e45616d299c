import { describe, expect, it } from "vitest";
import { htmlToText } from "./html-to-text";
import { makeSnippet } from "./make-snippet";

describe("htmlToText", () => {
  it.each([
    ["<p>un</p><p>deux</p>", "un\n\ndeux"],
    ["a<br>b", "a\nb"],
    ["<td>1</td><td>2</td>", "1 2"],
    ["a <b>gras</b> b", "a gras b"],
    ["caf&eacute; &amp; th&#233; &lt;b&gt;", "café & thé <b>"],
    ["<head><title>Titre</title></head>corps", "corps"],
    ["<style>p{color:red}</style>vu<script>alert('<p>')</script>", "vu"],
    ["<SCRIPT>x</SCRIPT >vu", "vu"],
    ["<style>jamais fermé", ""],
    ["<!-- <p>caché</p> -->vu", "vu"],
    ["<!doctype html><?xml ?>vu", "vu"],
    ["a\u200b\u00adb\u034f", "ab"],
    ["<p title='a>b'>vu</p>", "b'>vu"],
    ["1 < 2", "1 2"],
    ["<p", ""],
    ["  a \n\n\n\n b  ", "a\n\nb"],
  ])("reads %j as %j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each(["<div>", "<", "<!--", "<style>", "&", "<script></script", "</style>", " \n"])(
    "takes a million of %j in its stride",
    (piece) => {
      const startedAt = performance.now();
      htmlToText(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(performance.now() - startedAt).toBeLessThan(2_000);
    },
  );
});

describe("makeSnippet", () => {
  it.each([
    ["Bonjour,\r\n\r\nvoici.", "Bonjour, voici."],
    ["D'accord.\n\nLe lun. 1 juin 2026 à 09:00, Claire <c@x> a écrit :\n> Jeudi ?", "D'accord."],
    ["Ok\n\nOn Mon, Jun 1, 2026 at 9:00, Claire wrote:\n> Thursday?", "Ok"],
    ["Vu.\n-----Message d'origine-----\nDe : Claire", "Vu. De : Claire"],
    ["> tout est cité\n>> même ceci", "tout est cité même ceci"],
    ["-- \n_____\n", ""],
    ["", ""],
  ])("shortens %j to %j", (text, snippet) => {
    expect(makeSnippet(text)).toBe(snippet);
  });

  it("is one line of at most 200 characters, never half a character", () => {
    const snippet = makeSnippet("🏠".repeat(1_000));
    expect(snippet.length).toBeLessThanOrEqual(200);
    expect(snippet.isWellFormed() && !snippet.includes("\uFFFD")).toBe(true);
  });
});
