//! Compiles anew when a file of the embedded default theme comes, goes or changes.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
}
