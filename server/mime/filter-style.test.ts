import { expect, it } from "vitest";
import { filterStyle } from "./filter-style";

it.each([
  ["color: red", "color:red"],
  ["COLOR:RED", "color:RED"],
  ["color:red !important", "color:red!important"],
  ["color:rgb(1,2,3);background-color:rgba(0,0,0,.5)", "color:rgb(1,2,3);background-color:rgba(0,0,0,.5)"],
  ["background:#fff", "background:#fff"],
  ["font:14px/1.5 'Helvetica Neue',Arial,sans-serif", 'font:14px/1.5"Helvetica Neue",Arial,sans-serif'],
  ["margin:0 auto;padding:10px 20px", "margin:0 auto;padding:10px 20px"],
  ["border:1px solid #ccc;border-radius:4px", "border:1px solid #ccc;border-radius:4px"],
  ["display:none", "display:none"],
  ["display:flex;color:red", "color:red"],
  ["mso-table-lspace:0pt;width:600px", "width:600px"],
  ["color:red;position:fixed;width:1px", "color:red;width:1px"],
  ["margin:-10px", ""],
  ["width:calc(100% - 10px)", ""],
  ["width:attr(x)", ""],
  ["color:red;background:url(x)", "color:red"],
  ["background:url(x) no-repeat center #203040", "background-color:#203040"],
  ["background:navy url('x') top left!important", "background-color:navy!important"],
  ["background:image-set('x' 1x) rgb(1,2,3)", "background-color:rgb(1,2,3)"],
  ["background:linear-gradient(#123,#456)", "background:linear-gradient(#123,#456)"],
  ["background-image:linear-gradient(#123,url(x))", ""],
  ["background-image:url(x)", ""],
  ["c\\6flor:red", ""],
  ["color", ""],
  ["color:;width:1px", "width:1px"],
  ["{color:red}", ""],
  ["", ""],
])("filters %j to %j", (style, filtered) => {
  expect(filterStyle(style)).toBe(filtered);
});

it.each([
  ["a(", ")"],
  ["rgb(", ")"],
  ["[", "]"],
  ["(", ")"],
  ["--x:{", "}"],
  ['a(")"', ")"],
])("leaves out what nests a stack's depth of %s", (open, close) => {
  const depth = Math.floor(3_900 / (open.length + close.length));
  expect(filterStyle(`color:${open.repeat(depth)}${close.repeat(depth)};width:1px`)).toBe("");
});
