use super::*;
use crate::parse::markdown::flow;

fn made(text: &str, lists: Lists) -> String {
    let language = "fr".parse().unwrap();
    let catalogue = "callout-warning = Attention\ncallout-tip = Astuce\ncallout-note = Exemple\ntable-label = Tableau\n";
    let messages = Messages::compile(&language, [("x.ftl", catalogue)]).unwrap();
    let resolve = |target: &str| {
        if target.starts_with("https:") {
            Some(target.to_owned())
        } else {
            (target == "apl.md").then(|| "apl.html".to_owned())
        }
    };
    let context = Context {
        resolve: &resolve,
        messages: &messages,
        document: 7,
        above: 2,
        lists,
    };
    let flow = flow(text);
    let mut anchors = BTreeSet::new();
    let parts = flow
        .sections
        .iter()
        .map(|section| markup(&section.events, &context, &mut anchors));
    parts
        .map(|html| html.as_str().to_owned())
        .collect::<String>()
        .replace('\n', "")
}

#[test]
fn markup_is_ours() {
    let plain = Lists::Plain;
    let cases = [
        ("a **b**", plain, "<p>a <strong>b</strong></p>"),
        (
            "- a\n- [b](apl.md)",
            Lists::Ticks,
            "<ul class=\"ticks\"><li><label class=\"tick\"><input type=\"checkbox\"> <span>a</span></label></li><li><label class=\"tick\"><input type=\"checkbox\"> <span><a href=\"apl.html\">b</a></span></label></li></ul>",
        ),
        (
            "- a\n\n  b\n- c\n  - d",
            Lists::Ticks,
            "<ul class=\"ticks\"><li><label class=\"tick\"><input type=\"checkbox\"> <span>a</span></label><p>b</p></li><li><label class=\"tick\"><input type=\"checkbox\"> <span>c</span></label><ul><li>d</li></ul></li></ul>",
        ),
        (
            "2. a\n3. b",
            Lists::Steps,
            "<ol class=\"steps\" start=\"2\"><li>a</li><li>b</li></ol>",
        ),
        ("[x](perdu.md) et ![y](z.png)", plain, "<p>x et y</p>"),
        (
            "#### A\n\n### B\n\n###### C\n\n### B",
            plain,
            "<h3 id=\"a\">A</h3><h3 id=\"b\">B</h3><h4 id=\"c\">C</h4><h3 id=\"b-2\">B</h3>",
        ),
        (
            "> [!ATTENTION]\n> x",
            plain,
            "<div class=\"callout callout-warning\" role=\"note\"><p class=\"callout-title\">Attention</p><p>x</p></div>",
        ),
        (
            "|a|b|\n|-|-|\n|c|d|",
            plain,
            "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Tableau\"><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table></div>",
        ),
        ("a\u{202e}b", plain, "<p>ab</p>"),
        (
            "`<b>` & <https://a.example>",
            plain,
            "<p><code>&lt;b&gt;</code> &amp; <a href=\"https://a.example\">https://a.example</a></p>",
        ),
    ];
    for (text, lists, expected) in cases {
        assert_eq!(made(text, lists), expected, "{text:?}");
    }
}

#[test]
fn footnotes_of_two_documents_stay_apart() {
    let html = made("a[^x]\n\n[^x]: b", Lists::Plain);
    assert!(
        html.contains("href=\"#note-7-x\"") && html.contains("id=\"note-7-x\""),
        "{html}"
    );
}
