//! Templates and what is read in them.

use super::*;

/// What the nodes are, as nested words.
fn told(nodes: &[Node]) -> String {
    let each: Vec<String> = nodes.iter().map(node).collect();
    each.join(" ")
}

fn node(node: &Node) -> String {
    match node {
        Node::Print(value) => expression(value),
        Node::Set { name, value, .. } => format!("(set {name} {})", expression(value)),
        Node::SetText { name, body, .. } => format!("(text {name} {})", told(body)),
        Node::For(each) => format!(
            "(for {} {} {} else {})",
            each.item,
            expression(&each.list),
            told(&each.body),
            told(&each.otherwise)
        ),
        Node::If {
            branches,
            otherwise,
        } => {
            let branches = branches
                .iter()
                .map(|(condition, body)| format!("{}: {}", expression(condition), told(body)));
            let branches: Vec<String> = branches.collect();
            format!("(if {} else {})", branches.join(", "), told(otherwise))
        }
        Node::Block { name, body } => format!("(block {name} {})", told(body)),
        Node::Include(name) => format!("(include {name})"),
        Node::Filtered { body, .. } => format!("(filtered {})", told(body)),
    }
}

fn expression(value: &Expression) -> String {
    match &value.kind {
        Kind::Text(text) => format!("'{text}'"),
        Kind::Number => "1".to_owned(),
        Kind::Truth => "true".to_owned(),
        Kind::Nothing => "none".to_owned(),
        Kind::List(items) => format!("[{}]", each(items)),
        Kind::Map(entries) => {
            let values: Vec<_> = entries.iter().map(|(_, value)| value.clone()).collect();
            format!("{{{}}}", each(&values))
        }
        Kind::Name(_) | Kind::Field { .. } => value.path().unwrap_or_else(|| "field".to_owned()),
        Kind::Item { of, at } => format!("{}[{}]", expression(of), expression(at)),
        Kind::Slice { of, .. } => format!("{}[:]", expression(of)),
        Kind::Filter {
            of,
            name,
            arguments,
        } => format!("({name} {}{})", expression(of), given(arguments)),
        Kind::Test { of, .. } => format!("(is {})", expression(of)),
        Kind::Choice { condition, yes, no } => format!(
            "({} ? {} : {})",
            expression(condition),
            expression(yes),
            expression(no)
        ),
        Kind::Each { item, list, .. } => format!("[{} of {}]", expression(item), expression(list)),
        Kind::Call { name, arguments } => format!("{name}({})", given(arguments)),
        Kind::Component(call) => format!(
            "<{}{} {}>",
            call.name,
            given(&call.arguments),
            told(&call.body)
        ),
        Kind::Not(of) => format!("(not {})", expression(of)),
        Kind::Minus(of) => format!("(- {})", expression(of)),
        Kind::Binary {
            operator,
            left,
            right,
        } => format!("({operator:?} {} {})", expression(left), expression(right)),
    }
}

fn each(items: &[Expression]) -> String {
    let items: Vec<String> = items.iter().map(expression).collect();
    items.join(" ")
}

fn given(arguments: &[Argument]) -> String {
    arguments.iter().fold(String::new(), |told, argument| {
        let value = expression(&argument.value);
        format!("{told} {}={value}", argument.name)
    })
}

fn check(template: &str, expected: &str) {
    let read = parse(template).map(|template| told(&template.nodes));
    assert_eq!(read.as_deref(), Some(expected), "{template}");
}

#[test]
fn only_what_tera_runs_is_read() {
    check("a {b} {{ c }} {# {{ d }} #}", "c");
    check("{% raw %}{{ a }}{%- endraw -%}{{ b }}", "b");
    check("{{- 'a \\' }} b' -}}", "'a \\' }} b'");
    check("{# æ #}ø{{ a.b_c2 }}å", "a.b_c2");
}

#[test]
fn operators_bind_as_tera_has_it() {
    check("{{ a or b and not c }}", "(Or a (And b (not c)))");
    check("{{ a ~ b | upper }}", "(Join a (upper b))");
    check(
        "{{ a + b * c == d }}",
        "(Compare (Arithmetic a (Arithmetic b c)) d)",
    );
    check("{{ a not in b }}", "(Compare a b)");
    check("{{ a.b is not none and c }}", "(And (is a.b) c)");
    check("{{ a if b else c }}", "(b ? a : c)");
    check("{{ a[0].b | first }}", "(first field)");
    check("{{ a?.b?[1:2] }}", "a.b[:]");
    check("{{ [a.b for a in c if a.d] }}", "[a.b of c]");
    check("{{ {'k': a, ...b} }}", "{a b}");
    check("{{ f(a=b, c=-1,) }}", "f( a=b c=(- 1))");
}

#[test]
fn tags_are_read_with_what_they_hold() {
    check(
        "{% if a %}{{ b }}{% elif c %}d{% else %}{{ e }}{% endif %}",
        "(if a: b, c:  else e)",
    );
    check(
        "{% for k, v in m %}{{ v }}{% break %}{% else %}{{ n }}{% endfor %}",
        "(for v m v else n)",
    );
    check(
        "{% set a = b.c %}{% set d | upper %}{{ e }}{% endset %}",
        "(set a b.c) (text d e)",
    );
    check(
        "{% block a %}{{ b }}{% endblock a %}{% include 'c' %}",
        "(block a b) (include c)",
    );
    check(
        "{{ <a.b c={d} e=\"f\" {...g}/> }}{% <h i> %}{{ j }}{% </h> %}",
        "<a.b c=d e='f' > <h i=i j>",
    );
    check(
        "{% filter upper | trim %}{{ a }}{% endfilter %}",
        "(filtered a)",
    );
}

#[test]
fn a_component_has_parameters() {
    let template = "{% component a_b(c: string, d: map = {}, e = none, @f, ...g) {\"x\": 1} -%}{{ c }}{%- endcomponent a_b %}";
    let template = parse(template).unwrap();
    let component = &template.components[0];
    let parameters: Vec<_> = component
        .parameters
        .iter()
        .map(|one| {
            (
                &*one.name,
                one.kind.as_deref(),
                one.default.is_some(),
                one.implicit,
            )
        })
        .collect();
    assert_eq!(
        parameters,
        [
            ("c", Some("string"), false, false),
            ("d", Some("map"), true, false),
            ("e", None, true, false),
            ("f", None, false, true),
        ]
    );
    assert_eq!(component.rest.as_deref(), Some("g"));
    assert_eq!(told(&component.body), "c");
}

#[test]
fn every_template_of_the_program_is_read() {
    let files = crate::render::theme::files::embedded();
    let templates = files
        .values()
        .filter(|source| source.path().extension() == "html");
    let mut count = 0;
    for source in templates {
        let crate::sources::Source::Text(file) = source else {
            panic!("{} is text", source.path());
        };
        assert!(parse(&file.text).is_some(), "{}", file.path);
        count += 1;
    }
    assert!(count > 30);
}
