//! The macros that declare records and vocabularies with the way they are read and described.

/// Declares a struct and how it is read from a mapping with those keys, and no others.
///
/// A field named otherwise than its key gives the key in brackets: `kind ("type"): Kind`.
macro_rules! record {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident $(($key:literal))? : $type:ty, )*
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $type, )*
            /// As written, with their places.
            pub keys: $crate::parse::record::Keys,
        }

        impl $crate::parse::record::FromNode for $name {
            fn from_node(
                node: &$crate::parse::yaml::Node,
                found: &mut $crate::diagnostic::Findings,
            ) -> Option<Self> {
                let mut fields = $crate::parse::record::Fields::of(node, found)?;
                // Every key is read before any can fail the record, so that all faults show.
                $( let $field = <$type as $crate::parse::record::FromNode>::take(
                    &mut fields,
                    $crate::parse::record::key!($field $(, $key)?),
                ); )*
                let keys = fields.keys();
                fields.finish();
                Some(Self { $( $field: $field?, )* keys })
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut properties = $crate::parse::schema::Properties::default();
                $( <$type as $crate::parse::record::FromNode>::properties(
                    &mut properties,
                    stringify!($name),
                    $crate::parse::record::key!($field $(, $key)?),
                    generator,
                ); )*
                properties.record(stringify!($name))
            }
        }
    )+};
}

/// The key of a field: its own name unless another is given.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident, $key:literal) => {
        $key
    };
}

/// Declares a closed set of words and how they are read.
macro_rules! vocabulary {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )+
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$variant_meta])* $variant, )+
        }

        impl $name {
            /// Every word, in the order they are declared.
            pub const ALL: &[$name] = &[ $( $name::$variant ),+ ];

            /// The word as written in YAML.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::parse::record::FromNode for $name {
            fn from_node(
                node: &$crate::parse::yaml::Node,
                found: &mut $crate::diagnostic::Findings,
            ) -> Option<Self> {
                let words = Self::ALL.iter().map(|word| word.as_str());
                let at = $crate::parse::record::one_of(node, words, found)?;
                Some(Self::ALL[at])
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::parse::schema::words(stringify!($name), &[ $( $word ),+ ])
            }
        }
    )+};
}

pub(crate) use {key, record, vocabulary};
