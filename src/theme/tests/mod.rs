//! Tests of the theme as a whole: its files agree with each other, and every page can be filled.

mod fixtures;
mod languages;
mod pages;
mod tidy;
