"""What official papers (公文) hold — tables, sentences, placeholders — whatever their format."""
