//! Walking through what a template shows.

use std::collections::BTreeMap;

use crate::render::theme::template::{Loop, Node};

use super::{Names, Reader, Scope, Seen, Shape, Spot, Type};

impl<'a> Reader<'a> {
    /// A template as a page is made of it: the outermost it extends, with its own blocks put in.
    pub(super) fn page(&mut self, name: &'a str, given: &Names) {
        let mut blocks = BTreeMap::new();
        let mut outermost = name;
        let mut chain = vec![name];
        loop {
            let Some(file) = self.files.get(outermost) else {
                return;
            };
            blocks_in(outermost, &file.template.nodes, &mut blocks);
            let parent = file.template.parent.as_deref();
            match parent.filter(|parent| !chain.contains(parent)) {
                Some(parent) => outermost = parent,
                None => break,
            }
            chain.push(outermost);
        }
        let scope = given.iter();
        let scope = scope.map(|(name, of)| (name.clone(), Seen::named(name, of)));
        let mut spot = Spot {
            file: outermost,
            scopes: vec![scope.collect()],
            around: Scope::new(),
            conditions: Some(Vec::new()),
            blocks,
            depth: 0,
            including: Vec::new(),
        };
        self.followed.clear();
        let files = self.files;
        if let Some(file) = files.get(outermost) {
            self.nodes(&mut spot, &file.template.nodes);
        }
    }

    pub(super) fn nodes(&mut self, spot: &mut Spot<'a>, nodes: &'a [Node]) {
        for node in nodes {
            self.node(spot, node);
        }
    }

    fn node(&mut self, spot: &mut Spot<'a>, node: &'a Node) {
        match node {
            Node::Print(value) => self.print(spot, value),
            Node::Set {
                name,
                value,
                global,
            } => {
                let seen = self.value(spot, value);
                set(spot, name, seen, *global);
            }
            Node::SetText {
                name,
                filters,
                body,
                global,
            } => {
                self.filter_arguments(spot, filters);
                self.nodes(spot, body);
                set(spot, name, Seen::of(Type::of(Shape::Text)), *global);
            }
            Node::For(each) => self.each(spot, each),
            Node::If {
                branches,
                otherwise,
            } => {
                let before = spot.conditions.clone();
                for (condition, body) in branches {
                    self.value(spot, condition);
                    let outside = spot.conditions.clone();
                    spot.assume(condition, true);
                    self.nodes(spot, body);
                    spot.conditions = outside;
                    spot.assume(condition, false);
                }
                self.nodes(spot, otherwise);
                spot.conditions = before;
            }
            Node::Block { name, body } => self.block(spot, name, body),
            Node::Include(name) => {
                let files = self.files;
                let included = files.get_key_value(name.as_str());
                // Files that include each other are Tera's to report.
                let included = included.filter(|(name, _)| !spot.including.contains(*name));
                if let Some((name, file)) = included {
                    let from = std::mem::replace(&mut spot.file, name);
                    spot.including.push(name);
                    self.nodes(spot, &file.template.nodes);
                    spot.including.pop();
                    spot.file = from;
                }
            }
            Node::Filtered { filters, body } => {
                self.filter_arguments(spot, filters);
                self.nodes(spot, body);
            }
        }
    }

    /// Every version of a block; what those below ask for is not sure to be shown.
    fn block(&mut self, spot: &mut Spot<'a>, name: &str, body: &'a [Node]) {
        let versions = spot.blocks.get(name).cloned();
        let versions = versions.unwrap_or_else(|| vec![(spot.file, body)]);
        let (from, conditions) = (spot.file, spot.conditions.clone());
        for (file, body) in versions {
            spot.file = file;
            self.nodes(spot, body);
            spot.conditions = None;
        }
        spot.file = from;
        spot.conditions = conditions;
    }

    fn each(&mut self, spot: &mut Spot<'a>, each: &'a Loop) {
        let list = self.list(spot, &each.list);
        let outside = spot.conditions.take();
        spot.scopes
            .push(loop_scope(each.key.as_ref(), &each.item, list));
        self.nodes(spot, &each.body);
        spot.scopes.pop();
        self.nodes(spot, &each.otherwise);
        spot.conditions = outside;
    }
}

/// What a loop's names stand for.
pub(super) fn loop_scope(key: Option<&String>, item: &str, list: Type) -> Scope {
    let (key_type, item_type) = match list.shape {
        Shape::List(item) => (Shape::Number, *item),
        Shape::Map(value) => (Shape::Text, *value),
        Shape::Text => (Shape::Any, Type::of(Shape::Text)),
        _ => (Shape::Any, Type::ANY),
    };
    let mut scope = Scope::from([(item.to_owned(), Seen::of(item_type))]);
    if let Some(key) = key {
        scope.insert(key.clone(), Seen::of(Type::of(key_type)));
    }
    scope
}

/// A name that is set twice may be either.
fn set(spot: &mut Spot<'_>, name: &str, seen: Seen, global: bool) {
    let scope = if global {
        spot.scopes.first_mut()
    } else {
        spot.scopes.last_mut()
    };
    let Some(scope) = scope else { return };
    let seen = match scope.remove(name) {
        Some(before) if before.of != seen.of => Seen::of(seen.of.joined(before.of)),
        _ => seen,
    };
    scope.insert(name.to_owned(), seen);
}

/// The blocks of a file, wherever they stand in it, behind those that replace them.
fn blocks_in<'a>(
    file: &'a str,
    nodes: &'a [Node],
    blocks: &mut BTreeMap<&'a str, Vec<(&'a str, &'a [Node])>>,
) {
    for node in nodes {
        match node {
            Node::Block { name, body } => {
                blocks.entry(name).or_default().push((file, body));
                blocks_in(file, body, blocks);
            }
            Node::If {
                branches,
                otherwise,
            } => {
                for (_, body) in branches {
                    blocks_in(file, body, blocks);
                }
                blocks_in(file, otherwise, blocks);
            }
            Node::SetText { body, .. } | Node::Filtered { body, .. } => {
                blocks_in(file, body, blocks);
            }
            Node::Print(_) | Node::Set { .. } | Node::For(_) | Node::Include(_) => {}
        }
    }
}
